using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Analyzers.Advice;
using Timbr.Typed.CodeFixes.Editing;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR007: makes the parameter accept null.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NullIntoNonNullableFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NullIntoNonNullable];

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

            var (title, change) = Disallowing(place) is { } attribute ? ($"Remove [{attribute.Name}]", Remove(attribute))
                : diagnostic.Properties.TryGetValue(AdviceProperties.Type, out var wanted) && wanted == parameter.Type.ToMessage() + "?"
                ? ($"Take '{type}? {place.Identifier}'", new TextChange(new TextSpan(type.Span.End, 0), "?"))
                : Inside(model.Compilation, parameter, place, type, context.CancellationToken);
            if (title.Length > 0)
            {
                context.RegisterCodeFix(CodeAction.Create(title, token => ChangeAsync(document, change, token), RuleIds.NullIntoNonNullable), diagnostic);
            }
        }
    }

    private static AttributeSyntax? Disallowing(ParameterSyntax parameter) =>
        parameter.AttributeLists.SelectMany(list => list.Attributes).FirstOrDefault(a => a.Name.ToString().Split('.').Last() is "DisallowNull" or "DisallowNullAttribute");

    private static TextChange Remove(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        var index = list.Attributes.IndexOf(attribute);
        var (start, end) = list.Attributes.Count == 1 ? (list.SpanStart, list.GetLastToken().GetNextToken().SpanStart)
            : index == 0 ? (attribute.SpanStart, list.Attributes[1].SpanStart)
            : (list.Attributes[index - 1].Span.End, attribute.Span.End);
        return new TextChange(TextSpan.FromBounds(start, end), "");
    }

    // The type that says of its parts what the value says of its own.
    private static (string Title, TextChange Change) Inside(Compilation compilation, IParameterSymbol parameter, ParameterSyntax place, TypeSyntax type, CancellationToken cancellation)
    {
        var pipeline = PipelineChecker.Check(parameter.ContainingType, compilation, cancellation);
        var binding = pipeline.Slots.SelectMany(s => s.Bindings).FirstOrDefault(b => SymbolEqualityComparer.Default.Equals(b.Parameter, parameter));
        if (binding.Parameter is null || SlotBinding.TypeOf(pipeline, binding.Value) is not { } value)
        {
            return ("", default);
        }

        var text = new ValueText(pipeline, place).Type(NestedNullability.Fitting(value, parameter.Type));
        return ($"Take '{text} {place.Identifier}'", new TextChange(type.Span, text));
    }

    private static async Task<Document> ChangeAsync(Document document, TextChange change, CancellationToken cancellation) =>
        document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(change));
}
