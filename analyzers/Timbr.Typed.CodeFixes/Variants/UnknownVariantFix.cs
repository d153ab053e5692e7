using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Analyzers.Variants;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Variants;

/// <summary>TIMBR019: chooses one of the variants that the slot has, the most similar first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnknownVariantFix)), Shared]
public sealed class UnknownVariantFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.OnlyVariants];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellation = context.CancellationToken;
        if (await context.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            // The rule is also about declarations, where only their author knows what is meant.
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } } name
                || model.GetOperation(call, cancellation) is not IInvocationOperation operation
                || ChosenSlot.Of(operation, model.Compilation, cancellation) is not { } slot)
            {
                continue;
            }

            var wrong = model.GetConstantValue(name, cancellation).Value as string ?? "";
            foreach (var variant in slot.Variants.OrderBy(variant => Similarity.Distance(variant, wrong)))
            {
                var right = SyntaxFactory.ParseExpression(Written(slot, variant, model, name.SpanStart)).WithTriviaFrom(name);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use '{variant}'", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(name, right))), $"{RuleIds.OnlyVariants}.{variant}"),
                    diagnostic);
            }
        }
    }

    private static string Written(ChosenSlot slot, string variant, SemanticModel model, int position) => slot.Constant(variant) is { } constant
        ? $"{constant.ContainingType.ToMinimalDisplayString(model, position)}.{constant.Name}"
        : Literals.Text(variant);
}
