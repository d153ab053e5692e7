using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Calls and what they are given.</summary>
internal sealed partial class BodyWalker
{
    public override void VisitInvocation(IInvocationOperation operation)
    {
        Visit(operation.Instance);
        foreach (var argument in operation.Arguments)
        {
            BindLambda(operation, argument);
            Visit(argument);
        }

        CheckChanges(operation);
        CheckMethod(operation);
        BindOut(operation);
        CheckChance(operation);
        if (!IsRehearsal && BlockingCalls.Advice(operation, _flow) is { } instead)
        {
            _findings.Block(operation.Syntax, instead);
        }

        _flow.IsGuarded |= SharedState.Acquires(operation.TargetMethod);
        Enter(operation);
        if (operation.TargetMethod.Name == "Assert" && operation.TargetMethod.ContainingType.IsOfSystem() && Operands.ArgumentOf(operation, 0) is { } asserted)
        {
            TaskConditions.Learn(asserted, holds: true, _flow);
        }
    }

    public override void VisitObjectCreation(IObjectCreationOperation operation)
    {
        base.VisitObjectCreation(operation);
        CheckChance(operation);
    }

    public override void VisitArgument(IArgumentOperation operation)
    {
        base.VisitArgument(operation);
        if (operation.Parameter is not { RefKind: RefKind.Ref or RefKind.Out } parameter || parameter.ContainingSymbol is not IMethodSymbol method
            || method.ContainingType is { Name: "Unsafe" or "MemoryMarshal" })
        {
            return;
        }

        var origin = Storage.Of(operation.Value, _flow);
        if (origin is null && parameter.RefKind == RefKind.Ref)
        {
            origin = OfReferenceByRef(operation.Value, method);
        }

        if (origin is null)
        {
            Forget(operation);
        }
        else if (!IsRehearsal && !IsSafe(origin, operation.Value, operation) && (origin.Root is IParameterSymbol || !SharedState.IsAtomic(method)))
        {
            var kind = parameter.RefKind == RefKind.Ref ? "ref" : "out";
            _findings.Change(origin, operation.Syntax, $"passes '{Operands.Quote(operation.Value.Syntax)}' by '{kind}' to '{method.Name}'");
        }
    }

    private void CheckChanges(IInvocationOperation call)
    {
        foreach (var changed in Mutators.Changed(call))
        {
            if (Origins.Of(changed, _flow) is not { } origin)
            {
                continue;
            }

            if (origin.Hold != Hold.Itself)
            {
                if (Operands.VariableOf(changed) is { } variable)
                {
                    _flow[variable] = null;
                }
            }
            else if (!IsRehearsal && (origin.Root is IParameterSymbol || !(IsSafe(origin, changed, call) || SharedState.IsConcurrent(changed.Type))))
            {
                _findings.Change(origin, call.Syntax, $"calls '{call.TargetMethod.Name}' on '{Operands.Quote(changed.Bare().Syntax)}'");
            }
        }
    }

    // A method of the user's that wants a reference to one of its own types is about to change what it refers to;
    // one for any type can only put another value in its place, which stays the slot's own affair.
    private Origin? OfReferenceByRef(IOperation value, IMethodSymbol method) =>
        !method.IsGenericMethod && !method.DeclaringSyntaxReferences.IsEmpty && value.Type is { IsReferenceType: true } type && Mutability.IsMutable(type)
        && Origins.Of(value, _flow) is { Hold: Hold.Itself, Root: IParameterSymbol } origin
            ? origin
            : null;

    private void Forget(IArgumentOperation argument)
    {
        if (argument.Value is not IDeclarationExpressionOperation && Operands.VariableOf(argument.Value) is { } variable)
        {
            _flow[variable] = null;
            _flow.Restart(variable);
        }

        OwnChange(argument.Value);
    }

    private void BindOut(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.RefKind == RefKind.Out && Operands.VariableOf(argument.Value) is { } variable)
            {
                _flow[variable] = HandedOn.Out(call, argument, _flow);
            }
        }
    }

    private void BindLambda(IInvocationOperation call, IArgumentOperation argument)
    {
        if (argument.Value.Bare() is not IAnonymousFunctionOperation lambda)
        {
            return;
        }

        foreach (var parameter in lambda.Symbol.Parameters)
        {
            _flow[parameter] = HandedOn.ToLambda(call, argument, parameter, _flow);
            if (call.TargetMethod.Name.StartsWith("Continue", StringComparison.Ordinal) || TaskConditions.LeavesComplete(Operands.ReceiverOf(call)))
            {
                _flow.Complete(parameter);
            }
        }
    }
}
