using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Signatures;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Remedies;

/// <summary>A place in a class, and what it is about: the pipeline, slot and parameter, and the diagnostic that is shown there.</summary>
internal sealed class Site
{
    private Task<Uses>? _uses;

    private Site(Draft draft, Pipeline pipeline, SyntaxNode node, Location place, Diagnostic? diagnostic, Fault? fault, CancellationToken cancellation)
    {
        (Draft, Pipeline, Node, Place, Diagnostic, Fault, Cancellation) = (draft, pipeline, node, place, diagnostic, fault, cancellation);
        Model = draft.Compilation.GetSemanticModel(node.SyntaxTree);
        Symbol = Method is { } method ? Model.GetDeclaredSymbol(method, cancellation) : null;
        Slot = pipeline.Slots.FirstOrDefault(s => SymbolEqualityComparer.Default.Equals(s.Method, Symbol) && s.Method is not null);
        foreach (var slot in pipeline.Slots.Concat(pipeline.Strays))
        {
            if (fault is not null && slot.Location == place && (!slot.IsGap || slot.IsUnknown))
            {
                Slot = slot;
            }
            else if (slot is { IsReused: false, Method: { } own } && own.Parameters.FirstOrDefault(p => SlotBinding.PlaceOf(slot, p) == place) is { } parameter)
            {
                (Slot, Parameter) = (slot, parameter);
            }
        }
    }

    public Draft Draft { get; }

    /// <summary>The pipeline as the generator sees it; without an attribute where the class is none.</summary>
    public Pipeline Pipeline { get; }

    /// <summary>The innermost node of the place.</summary>
    public SyntaxNode Node { get; }

    /// <summary>Where the diagnostic is shown, after what was changed since it was reported.</summary>
    public Location Place { get; }

    public SyntaxTree Tree => Node.SyntaxTree;

    public SemanticModel Model { get; }

    public Diagnostic? Diagnostic { get; }

    /// <summary>The mistake that the checker finds here; null for advice, and where there is nothing to mend.</summary>
    public Fault? Fault { get; }

    public CancellationToken Cancellation { get; }

    public INamedTypeSymbol Type => Pipeline.Type;

    public string TypeName => NameOf(Type);

    /// <summary>The slot that the place is about, or in; null where that is the class.</summary>
    public Slot? Slot { get; }

    /// <summary>The parameter that the place is about; null where it is more than that.</summary>
    public IParameterSymbol? Parameter { get; }

    /// <summary>The method that the place is in; null outside of one.</summary>
    public MethodDeclarationSyntax? Method => Node.FirstAncestorOrSelf<MethodDeclarationSyntax>();

    public IMethodSymbol? Symbol { get; }

    /// <summary>How the user's code uses the method.</summary>
    public Task<Uses> UsesAsync() => _uses ??= Uses.OfAsync(Draft.Solution, Slot is { IsReused: false, Method: { } method } ? method : Symbol, Cancellation);

    /// <summary>What a diagnostic is about; null where it is about nothing any more.</summary>
    public static Site? Of(Draft draft, SyntaxNode root, TextSpan span, Diagnostic diagnostic, CancellationToken cancellation)
    {
        var node = root.FindNode(span, getInnermostNodeForTie: true);
        var classes = Around(draft, node, cancellation).ToList();
        if (!Rules.All.Any(rule => rule.Id == diagnostic.Id))
        {
            return classes.Count == 0 ? null : new Site(draft, classes[0], node, Location.Create(root.SyntaxTree, span), diagnostic, fault: null, cancellation);
        }

        var message = diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
        var faults = classes.SelectMany(pipeline => pipeline.Faults.Where(f => f.Rule.Id == diagnostic.Id && f.Location.SourceTree == root.SyntaxTree), (pipeline, fault) => (Pipeline: pipeline, Fault: fault)).ToList();
        var method = node.FirstAncestorOrSelf<MethodDeclarationSyntax>();
        var found = faults.OrderByDescending(f => f.Fault.Message == message).FirstOrDefault(f => f.Fault.Location.SourceSpan == span);

        // What the last remedy has revealed stands in the same slot.
        found = found.Fault is null && method is not null ? faults.FirstOrDefault(f => method.Span.Contains(f.Fault.Location.SourceSpan)) : found;
        return found.Fault is null ? null : new Site(draft, found.Pipeline, root.FindNode(found.Fault.Location.SourceSpan, getInnermostNodeForTie: true), found.Fault.Location, diagnostic, found.Fault, cancellation);
    }

    /// <summary>The pipeline at a caret or a selection; null where there is none.</summary>
    public static async Task<Site?> AtAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return null;
        }

        var draft = await Draft.OpenAsync(document.Project, cancellation).ConfigureAwait(false);
        var node = NodeAt(root, span);
        return Around(draft, node, cancellation).FirstOrDefault() is { Attribute: not null } pipeline ? new Site(draft, pipeline, node, node.GetLocation(), diagnostic: null, fault: null, cancellation) : null;
    }

    /// <summary>Whether a fault of a changed pipeline is this one, still there.</summary>
    public bool IsSame(Fault fault) => IsSameKind(fault) && fault.Message == Fault?.Message;

    public bool IsSameKind(Fault fault) => fault.Rule.Id == Fault?.Rule.Id;

    /// <summary>The pipeline after some edits.</summary>
    public Pipeline? Try(IEnumerable<Edit> edits) => Draft.With(edits).Check(TypeName, Cancellation);

    /// <summary>Where the user has declared something in this project.</summary>
    public T? Syntax<T>(ISymbol? symbol) where T : SyntaxNode =>
        symbol?.DeclaringSyntaxReferences.Where(r => Draft.DocumentOf(r.SyntaxTree) is not null).Select(r => r.GetSyntax(Cancellation)).OfType<T>().FirstOrDefault();

    private static IEnumerable<Pipeline> Around(Draft draft, SyntaxNode node, CancellationToken cancellation)
    {
        var model = draft.Compilation.GetSemanticModel(node.SyntaxTree);
        foreach (var declaration in node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
        {
            if (model.GetDeclaredSymbol(declaration, cancellation) is { } type)
            {
                yield return draft.Check(NameOf(type), cancellation) ?? PipelineChecker.Check(type, draft.Compilation, cancellation);
            }
        }
    }

    // A caret behind a name is at that name.
    private static SyntaxNode NodeAt(SyntaxNode root, TextSpan span)
    {
        var token = root.FindToken(span.Start);
        return span.IsEmpty && token.SpanStart == span.Start && !token.IsKind(SyntaxKind.IdentifierToken) && token.GetPreviousToken() is var before
            && before.IsKind(SyntaxKind.IdentifierToken) && before.Span.End == span.Start
                ? before.Parent!
                : root.FindNode(span, getInnermostNodeForTie: true);
    }

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{NameOf(outer)}+{type.MetadataName}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;
}
