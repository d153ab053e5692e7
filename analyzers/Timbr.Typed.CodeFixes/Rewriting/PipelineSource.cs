using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>A place in a document: the pipeline and the slot that it is in.</summary>
internal sealed class PipelineSource
{
    private PipelineSource(Document document, SemanticModel model, SyntaxNode node, INamedTypeSymbol type, Pipeline pipeline)
    {
        Document = document;
        Model = model;
        Node = node;
        Type = type;
        Pipeline = pipeline;
    }

    public Document Document { get; }

    public SemanticModel Model { get; }

    /// <summary>The innermost node of the place.</summary>
    public SyntaxNode Node { get; }

    public INamedTypeSymbol Type { get; }

    /// <summary>The pipeline as the generator sees it.</summary>
    public Pipeline Pipeline { get; }

    public SyntaxTree Tree => Node.SyntaxTree;

    /// <summary>The method that the place is in; null outside of one.</summary>
    public MethodDeclarationSyntax? Method => Node.FirstAncestorOrSelf<MethodDeclarationSyntax>();

    /// <summary>The slot whose method the place is in, where that is its only one.</summary>
    public Slot? Slot => Method is { } method && Model.GetDeclaredSymbol(method) is { } symbol
        ? Pipeline.Slots.FirstOrDefault(slot => SymbolEqualityComparer.Default.Equals(slot.Method, symbol))
        : null;

    /// <summary>The class around a place, as a pipeline; null where there is none.</summary>
    public static async Task<PipelineSource?> FindAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return null;
        }

        var node = NodeAt(root, span);
        return node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            && model.GetDeclaredSymbol(declaration, cancellation) is { } type
            && PipelineChecker.IsPipeline(type)
                ? new PipelineSource(document, model, node, type, PipelineChecker.Check(type, model.Compilation, cancellation))
                : null;
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

    /// <summary>The source of a slot's method; null for one that is reused or a gap.</summary>
    public static MethodDeclarationSyntax? DeclarationOf(IMethodSymbol? method, CancellationToken cancellation) =>
        method?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax;

    /// <summary>The methods of the pipeline that have a slot's mark, variants included, with their numbers.</summary>
    public IEnumerable<(IMethodSymbol Method, AttributeData Mark, int Number)> Methods =>
        from method in Type.GetMembers().OfType<IMethodSymbol>()
        let mark = method.Attribute(Names.Slot)
        where mark is not null
        select (method, mark, mark.Argument<int>(0));
}
