using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Which tasks are known to be complete, so that reading their result does not wait.</summary>
internal static class CompletedTasks
{
    /// <summary>What a condition tells of tasks, where it holds or where it does not.</summary>
    public static void Learn(IOperation condition, bool holds, Flow flow)
    {
        switch (condition.Bare())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negated:
                Learn(negated.Operand, !holds, flow);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both when holds:
                Learn(both.LeftOperand, holds: true, flow);
                Learn(both.RightOperand, holds: true, flow);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either when !holds:
                Learn(either.LeftOperand, holds: false, flow);
                Learn(either.RightOperand, holds: false, flow);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, LeftOperand: IPropertyReferenceOperation { Property.Name: "Status" } status } when holds:
                Complete(status.Instance, flow);
                break;
            case IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled" } property when holds && property.Property.ContainingType.IsTask():
                Complete(property.Instance, flow);
                break;
            case IInvocationOperation { TargetMethod.Name: "Wait", Instance: { } waited } when holds:
                Complete(waited, flow);
                break;
            case IIsPatternOperation { Pattern: IRecursivePatternOperation pattern } test when holds && TellsCompletion(pattern):
                Complete(test.Value, flow);
                break;
            default:
                break;
        }
    }

    /// <summary>What is known after an <c>await</c>.</summary>
    public static void LearnFrom(IAwaitOperation wait, Flow flow)
    {
        var awaited = wait.Operation;
        while (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync", Instance: { } inner })
        {
            awaited = inner;
        }

        if (awaited is IInvocationOperation { TargetMethod: { Name: "WhenAll" } all } call && all.ContainingType.IsTask())
        {
            flow.HasAwaitedAll = true;
            foreach (var task in TasksOf(call.Arguments))
            {
                Complete(task, flow);
            }
        }
        else
        {
            Complete(awaited, flow);
        }
    }

    public static bool AreComplete(IEnumerable<IArgumentOperation> arguments, Flow flow) =>
        TasksOf(arguments).All(task => IsComplete(task, flow));

    public static bool IsComplete(IOperation? task, Flow flow) => task?.Bare() switch
    {
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromResult" or "FromException" or "FromCanceled" } made } => made.ContainingType.IsTask(),
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "CompletedTask" } made } => made.ContainingType.IsTask(),
        IObjectCreationOperation { Type: { IsValueType: true } type, Arguments: { Length: 1 } arguments } => type.IsTask() && !arguments[0].Value.Type.IsTask(),
        IAwaitOperation { Operation: IInvocationOperation { TargetMethod.Name: "WhenAny" } } => true,
        { } other when Operands.RootOf(other) is { } root => flow.IsComplete(root) || (flow.HasAwaitedAll && IsOneOfMany(root)),
        _ => false,
    };

    private static void Complete(IOperation? task, Flow flow)
    {
        if (Operands.RootOf(task) is { } root)
        {
            flow.Complete(root);
        }
    }

    private static IEnumerable<IOperation> TasksOf(IEnumerable<IArgumentOperation> arguments) => arguments.SelectMany(argument => argument.Value.Bare() switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements.Select(e => e is ISpreadOperation spread ? spread.Operand : e),
        var one => [one],
    });

    private static bool IsOneOfMany(ISymbol variable) =>
        variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } } or ILocalSymbol { IsForEach: true };

    private static bool TellsCompletion(IRecursivePatternOperation pattern) => pattern.PropertySubpatterns.Any(part =>
        part is { Member: IPropertyReferenceOperation { Property.Name: "IsCompleted" or "IsCompletedSuccessfully" }, Pattern: IConstantPatternOperation { Value.ConstantValue.Value: true } });
}
