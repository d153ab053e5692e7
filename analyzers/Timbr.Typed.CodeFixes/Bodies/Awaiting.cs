using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Bodies;

/// <summary>Writes <c>await</c> in place of a wait, and leaves alone what is waited for.</summary>
internal static class Awaiting
{
    private static readonly Dictionary<string, string> Asynchronous = new(StringComparer.Ordinal)
    {
        ["System.Threading.SemaphoreSlim.Wait"] = "WaitAsync",
        ["System.Diagnostics.Process.WaitForExit"] = "WaitForExitAsync",
    };

    /// <summary>Nothing where that cannot be done.</summary>
    public static IEnumerable<Edit> Await(Site place)
    {
        if (place.Node.FirstAncestorOrSelf<ExpressionSyntax>(e => e.Span == place.Node.Span) is not { } wait)
        {
            return [];
        }

        if (wait is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result)
        {
            return Await(wait, result.Expression);
        }

        if (wait is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call || place.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return [];
        }

        var arguments = call.ArgumentList.Arguments.Count;
        if (method.Name == "Wait" && Asynchrony.IsTask(method.ContainingType))
        {
            return arguments == 0 ? Await(wait, access.Expression) : [];
        }

        if (method.Name == "GetResult")
        {
            return access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } awaiter } ? Await(wait, awaiter.Expression) : [];
        }

        var name = method.ContainingType.ToDisplayString() + "." + method.Name;
        var values = new ValueText(place.Pipeline, wait);
        var task = values.Type(place.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task")!);
        return name switch
        {
            "System.Threading.Thread.Sleep" => Call(access, $"{task}.Delay"),
            "System.Threading.Tasks.Task.WaitAll" when arguments > 0 && method.Parameters.Length == 1 => Call(access, $"{task}.WhenAll"),
            _ when arguments == 0 && wait.Parent is ExpressionStatementSyntax && Asynchronous.TryGetValue(name, out var instead) => Call(access, $"{access.Expression}.{instead}"),
            _ => [],
        };
    }

    private static IEnumerable<Edit> Await(ExpressionSyntax wait, ExpressionSyntax awaited)
    {
        var isPart = IsPart(wait);
        return [Edit.Before(wait, isPart ? "(await " : "await "), new Edit(wait.SyntaxTree, TextSpan.FromBounds(awaited.Span.End, wait.Span.End), isPart ? ")" : "")];
    }

    private static IEnumerable<Edit> Call(MemberAccessExpressionSyntax called, string instead) => [Edit.Replace(called, "await " + instead)];

    // What binds more tightly than await would take the task for its operand.
    private static bool IsPart(ExpressionSyntax wait) => wait.Parent switch
    {
        MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        ElementAccessExpressionSyntax access => access.Expression == wait,
        InvocationExpressionSyntax call => call.Expression == wait,
        _ => false,
    };
}
