using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Which tasks are known to be complete, so that reading their result does not wait.</summary>
internal static class CompletedTasks
{
    /// <summary>What is known after an <c>await</c>.</summary>
    public static void LearnFrom(IAwaitOperation wait, Flow flow)
    {
        var awaited = wait.Operation;
        while (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "WaitAsync", Instance: { } inner })
        {
            awaited = inner;
        }

        // Tasks that were put together first are as complete as those that are awaited at once.
        Complete(awaited, flow);
        awaited = awaited is ILocalReferenceOperation together ? Operands.InitialValueOf(together)?.Bare() : awaited;
        if (awaited is IInvocationOperation { TargetMethod: { Name: "WhenAll" } all } call && all.ContainingType.IsTask())
        {
            flow.HasAwaitedAll = true;
            foreach (var task in TasksOf(call.Arguments))
            {
                Complete(task, flow);
            }
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
        IInvocationOperation call when TaskConditions.PicksComplete(call) => true,
        { } other when Operands.RootOf(other) is { } root => flow.IsComplete(root) || (flow.HasAwaitedAll && IsOneOfMany(root)),
        _ => false,
    };

    public static void Complete(IOperation? task, Flow flow)
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
}
