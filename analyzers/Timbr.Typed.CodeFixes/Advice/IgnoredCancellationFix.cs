using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Analyzers.Advice;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>TIMBR031: takes the token of the message, and passes it to every call that accepts one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredCancellationFix)), Shared]
public sealed class IgnoredCancellationFix() : RewriteFix(RuleIds.IgnoredCancellation)
{
    private protected override async Task<IReadOnlyList<Repair>> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        // A variant takes what its slot takes.
        if (await PipelineSource.FindAsync(document, diagnostic.Location.SourceSpan, cancellation).ConfigureAwait(false) is not { Slot: { Variants.Count: 0, Method: { } symbol }, Method: { } method } place)
        {
            return [];
        }

        var name = MethodUse.FreeName(method, "cancellation", "cancellationToken", "token");
        var values = new ValueText(place.Pipeline, place.Model, method.SpanStart);
        var isOptional = symbol.Parameters.Any(p => p.IsOptional) || await MethodUse.IsUsedAsync(symbol, document.Project.Solution, cancellation).ConfigureAwait(false);
        var changes = new Changes(document.Project.Solution);
        var parameters = method.ParameterList.Parameters;
        changes.Insert(
            place.Tree, parameters.Count == 0 ? method.ParameterList.OpenParenToken.Span.End : parameters[parameters.Count - 1].Span.End,
            $"{(parameters.Count > 0 ? ", " : "")}{values.Type(place.Model.Compilation.GetTypeByMetadataName(Names.CancellationToken)!)} {name}{(isOptional ? " = default" : "")}");
        foreach (var call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (place.Model.GetOperation(call, cancellation) is IInvocationOperation operation
                && IgnoredCancellationAnalyzer.AcceptsToken(operation, place.Model.Compilation, place.Type)
                && !call.Ancestors().TakeWhile(a => a != method).Any(IsStaticFunction)
                && Argument(operation, call, name) is { } argument)
            {
                changes.Insert(place.Tree, call.ArgumentList.CloseParenToken.SpanStart, (call.ArgumentList.Arguments.Count > 0 ? ", " : "") + argument);
            }
        }

        return [new Repair("Take the CancellationToken, and pass it on", RuleIds.IgnoredCancellation, changes)];
    }

    /// <summary>The token as the call takes it; null where it would have to be named and its name is that of another overload.</summary>
    private static string? Argument(IInvocationOperation operation, InvocationExpressionSyntax call, string name)
    {
        var parameter = operation.TargetMethod.Parameters.FirstOrDefault(p => p.Type.Is(Names.CancellationToken));
        var given = call.ArgumentList.Arguments;
        var place = given.Count + (operation.TargetMethod is { IsExtensionMethod: true, ReducedFrom: null } && operation.Instance is null && call.Expression is MemberAccessExpressionSyntax && operation.Arguments.Length > given.Count + 1 ? 1 : 0);
        return given.Any(a => a.NameColon is not null) || (parameter is not null && parameter.Ordinal != place)
            ? parameter is null ? null : $"{parameter.Name}: {name}"
            : name;
    }

    private static bool IsStaticFunction(SyntaxNode node) =>
        node is LocalFunctionStatementSyntax local && local.Modifiers.Any(SyntaxKind.StaticKeyword)
        || node is AnonymousFunctionExpressionSyntax function && function.Modifiers.Any(SyntaxKind.StaticKeyword);
}
