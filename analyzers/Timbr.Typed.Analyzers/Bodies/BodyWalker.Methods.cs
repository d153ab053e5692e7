using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Calls of methods that the same compilation declares.</summary>
internal sealed partial class BodyWalker
{
    private void CheckMethod(IInvocationOperation call)
    {
        CheckDelegates(call);
        var method = call.TargetMethod;
        if (IsRehearsal || method.DeclaringSyntaxReferences.IsEmpty || method.MethodKind != MethodKind.Ordinary)
        {
            return;
        }

        if (call.Instance is not null && Operands.ReceiverOf(call) is { } receiver && Changes(method, method.ContainingType, Origins.Of(receiver, _flow)) is { } own)
        {
            ReportCall(call, receiver, own);
        }

        foreach (var argument in call.Arguments)
        {
            // What a reference passes on is reported as that.
            if (argument.Parameter is not { RefKind: not (RefKind.Ref or RefKind.Out) } parameter || Changes(method, parameter, Origins.Of(argument.Value, _flow)) is not { } origin)
            {
                continue;
            }

            if (argument.Syntax is ArgumentSyntax)
            {
                _findings.Change(origin, argument.Syntax, $"passes '{Operands.Quote(argument.Value.Bare().Syntax)}' to '{method.Name}'");
            }
            else if (parameter.IsParams)
            {
                var passed = argument.Descendants().FirstOrDefault(part => !part.IsImplicit && Origins.Of(part, _flow) is not null) ?? call;
                _findings.Change(origin, passed.Syntax, $"passes '{Operands.Quote(passed.Syntax)}' to '{method.Name}'");
            }
            else
            {
                ReportCall(call, Operands.ReceiverOf(call) ?? argument.Value, origin);
            }
        }
    }

    /// <summary>Methods that are handed to one that calls them for each element: <c>stops.ForEach(Reset)</c>.</summary>
    private void CheckDelegates(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Bare() is not IMethodReferenceOperation { Method: { DeclaringSyntaxReferences.IsEmpty: false } method })
            {
                continue;
            }

            var origins = method.Parameters.ToDictionary(p => p.Ordinal, p => HandedOn.ToLambda(call, argument, p, _flow));
            if (method.MethodKind == MethodKind.LocalFunction)
            {
                Enter(method, origins);
            }
            else if (!IsRehearsal && method.Parameters.Select(p => Changes(method, p, origins[p.Ordinal])).FirstOrDefault(o => o is not null) is { } origin)
            {
                _findings.Change(origin, argument.Syntax, $"hands '{method.Name}' to '{call.TargetMethod.Name}'");
            }
        }
    }

    private Origin? Changes(IMethodSymbol method, ISymbol given, Origin? origin) =>
        origin is { IsGiven: true } && _methods.Changes(method, given, origin, _depth, _cancellation) ? origin : null;

    private void ReportCall(IInvocationOperation call, IOperation receiver, Origin origin) =>
        _findings.Change(origin, call.Syntax, $"calls '{call.TargetMethod.Name}' on '{Operands.Quote(receiver.Bare().Syntax)}'");
}
