using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Analyzers.Advice;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Signatures;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Advice;

/// <summary>TIMBR031: takes the token of the message, and passes it to every call that accepts one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredCancellationFix)), Shared]
public sealed class IgnoredCancellationFix() : PipelineFix(RuleIds.IgnoredCancellation)
{
    private protected override async Task<IEnumerable<Remedy>> ProposeAsync(Site site)
    {
        // A variant takes what its slot takes.
        if (site is not { Slot: { Variants.Count: 0, Method: { } symbol }, Method: { } method })
        {
            return [];
        }

        var name = Signature.FreeName(method, "cancellation", "cancellationToken", "token");
        var token = new ValueText(site.Pipeline, method).Type(site.Draft.Compilation.GetTypeByMetadataName(Names.CancellationToken)!);
        var isOptional = symbol.Parameters.Any(p => p.IsOptional) || (await site.UsesAsync().ConfigureAwait(false)).Any;
        var edits = Signature.WithLast(method, $"{token} {name}{(isOptional ? " = default" : "")}").ToList();
        foreach (var call in method.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (site.Model.GetOperation(call, site.Cancellation) is IInvocationOperation operation
                && IgnoredCancellationAnalyzer.AcceptsToken(operation, site.Draft.Compilation, site.Type)
                && !call.Ancestors().TakeWhile(a => a != method).Any(IsStaticFunction)
                && Argument(operation, call, name) is { } argument)
            {
                edits.AddRange(call.ArgumentList.Arguments is { Count: > 0 } given ? SeparatedText.Append(given, given.Last(), argument) : [Edit.Before(call.ArgumentList.CloseParenToken, argument)]);
            }
        }

        return [new Remedy("Take the CancellationToken, and pass it on", RuleIds.IgnoredCancellation, [.. edits])];
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
