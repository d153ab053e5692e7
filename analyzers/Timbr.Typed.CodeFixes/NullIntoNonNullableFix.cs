using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR007: makes the parameter accept null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NullIntoNonNullableFix : CodeFixProvider
{
    private const string Id = "TIMBR007";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var root = await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var place = root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<ParameterSyntax>();
            if (place is not { Type: { } type } || model?.GetDeclaredSymbol(place, context.CancellationToken) is not IParameterSymbol parameter)
            {
                continue;
            }

            // The analyzer names another type where null is inside it.
            var change = diagnostic.Properties.TryGetValue("Type", out var wanted) && wanted is not null && wanted != parameter.Type.ToMessage() + "?"
                ? new TextChange(type.Span, wanted)
                : new TextChange(new TextSpan(type.Span.End, 0), "?");
            var title = $"Take '{type.ToString().Substring(0, change.Span.Start - type.SpanStart)}{change.NewText} {parameter.Name}'";
            context.RegisterCodeFix(CodeAction.Create(title, token => ChangeAsync(document, change, token), Id), diagnostic);
        }
    }

    private static async Task<Document> ChangeAsync(Document document, TextChange change, CancellationToken cancellation) =>
        document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(change));
}
