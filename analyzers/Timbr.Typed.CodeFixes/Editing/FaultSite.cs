using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>A fault, and what it is about: its pipeline, slot and parameter.</summary>
internal sealed class FaultSite
{
    public FaultSite(Draft draft, Pipeline pipeline, Fault fault, CancellationToken cancellation)
    {
        (Draft, Pipeline, Fault, Cancellation) = (draft, pipeline, fault, cancellation);
        foreach (var slot in pipeline.Slots.Concat(pipeline.Strays))
        {
            if (slot.Location == fault.Location && (!slot.IsGap || slot.IsUnknown))
            {
                Slot = slot;
            }
            else if (slot is { IsReused: false, Method: { } method } && method.Parameters.FirstOrDefault(p => SlotBinding.PlaceOf(slot, p) == fault.Location) is { } parameter)
            {
                (Slot, Parameter) = (slot, parameter);
            }
        }
    }

    public Draft Draft { get; }

    public Pipeline Pipeline { get; }

    public Fault Fault { get; }

    /// <summary>The slot that the fault is about; null where it is the class.</summary>
    public Slot? Slot { get; }

    /// <summary>The parameter that the fault is about; null where it is more than that.</summary>
    public IParameterSymbol? Parameter { get; }

    public CancellationToken Cancellation { get; }

    public string TypeName => Draft.NameOf(Pipeline.Type);

    /// <summary>The pipelines that an error of the document may be about, the innermost first.</summary>
    public static IEnumerable<FaultSite> Find(Draft draft, SyntaxNode root, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var model = draft.Compilation.GetSemanticModel(root.SyntaxTree);
        foreach (var declaration in root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            if (model.GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type && PipelineChecker.IsPipeline(type))
            {
                var pipeline = PipelineChecker.Check(type, draft.Compilation, cancellation);
                foreach (var fault in pipeline.Faults.Where(f => f.Rule.Id == diagnostic.Id && f.Location.SourceTree == root.SyntaxTree && f.Location.SourceSpan == diagnostic.Location.SourceSpan))
                {
                    yield return new FaultSite(draft, pipeline, fault, cancellation);
                }
            }
        }
    }

    /// <summary>Whether a fault of a changed pipeline is this one, still there.</summary>
    public bool IsSame(Fault fault) => IsSameKind(fault) && fault.Message == Fault.Message;

    public bool IsSameKind(Fault fault) => fault.Rule.Id == Fault.Rule.Id;

    /// <summary>The pipeline after some edits.</summary>
    public Pipeline? Try(IEnumerable<Edit> edits) => Draft.With(edits).Check(TypeName, Cancellation);

    public T? Syntax<T>(ISymbol symbol) where T : SyntaxNode =>
        symbol.DeclaringSyntaxReferences.Where(r => Draft.DocumentOf(r.SyntaxTree) is not null).Select(r => r.GetSyntax(Cancellation)).OfType<T>().FirstOrDefault();
}
