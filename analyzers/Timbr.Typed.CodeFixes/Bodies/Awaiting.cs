using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Rewriting;
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

    public static bool TryAwait(Changes changes, PipelineSource place, TextSpan span)
    {
        if (place.Tree.GetRoot().FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>(e => e.Span == span) is not { } wait)
        {
            return false;
        }

        if (wait is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result)
        {
            return Await(changes, wait, result.Expression);
        }

        if (wait is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call || place.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        var arguments = call.ArgumentList.Arguments.Count;
        if (method.Name == "Wait" && Asynchrony.IsTask(method.ContainingType))
        {
            return arguments == 0 && Await(changes, wait, access.Expression);
        }

        if (method.Name == "GetResult")
        {
            return access.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } awaiter } && Await(changes, wait, awaiter.Expression);
        }

        var name = method.ContainingType.ToDisplayString() + "." + method.Name;
        var values = new ValueText(place.Pipeline, place.Model, wait.SpanStart);
        var task = values.Type(place.Model.Compilation.GetTypeByMetadataName("System.Threading.Tasks.Task")!);
        return name switch
        {
            "System.Threading.Thread.Sleep" => Call(changes, wait, access, $"{task}.Delay"),
            "System.Threading.Tasks.Task.WaitAll" when arguments > 0 && method.Parameters.Length == 1 => Call(changes, wait, access, $"{task}.WhenAll"),
            _ when arguments == 0 && wait.Parent is ExpressionStatementSyntax && Asynchronous.TryGetValue(name, out var instead) => Call(changes, wait, access, $"{access.Expression}.{instead}"),
            _ => false,
        };
    }

    private static bool Await(Changes changes, ExpressionSyntax wait, ExpressionSyntax awaited)
    {
        var isPart = IsPart(wait);
        changes.Insert(wait.SyntaxTree, wait.SpanStart, isPart ? "(await " : "await ");
        changes.Replace(wait.SyntaxTree, TextSpan.FromBounds(awaited.Span.End, wait.Span.End), isPart ? ")" : "");
        return true;
    }

    private static bool Call(Changes changes, ExpressionSyntax wait, MemberAccessExpressionSyntax called, string instead)
    {
        changes.Replace(wait.SyntaxTree, called.Span, "await " + instead);
        return true;
    }

    // What binds more tightly than await would take the task for its operand.
    private static bool IsPart(ExpressionSyntax wait) => wait.Parent switch
    {
        MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax => true,
        ElementAccessExpressionSyntax access => access.Expression == wait,
        InvocationExpressionSyntax call => call.Expression == wait,
        _ => false,
    };
}
