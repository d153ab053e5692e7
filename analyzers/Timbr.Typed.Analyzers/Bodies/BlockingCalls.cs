using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>TIMBR021: what keeps a thread waiting, and what waits without one.</summary>
internal static class BlockingCalls
{
    private const string AwaitTask = "await the task";

    private const string AwaitSignal = "await a task that the signal completes";

    private static readonly Dictionary<string, string> Instead = new(StringComparer.Ordinal)
    {
        ["System.Threading.Tasks.Task.WaitAll"] = "await 'Task.WhenAll'",
        ["System.Threading.Tasks.Task.WaitAny"] = "await 'Task.WhenAny'",
        ["System.Threading.Thread.Sleep"] = "await 'Task.Delay'",
        ["System.Threading.Thread.Join"] = "await a task",
        ["System.Threading.SpinWait.SpinUntil"] = AwaitSignal,
        ["System.Threading.SemaphoreSlim.Wait"] = "await 'WaitAsync'",
        ["System.Threading.ManualResetEventSlim.Wait"] = AwaitSignal,
        ["System.Threading.CountdownEvent.Wait"] = AwaitSignal,
        ["System.Threading.Barrier.SignalAndWait"] = AwaitSignal,
        ["System.Threading.Monitor.Wait"] = AwaitSignal,
        ["System.Threading.WaitHandle.WaitOne"] = AwaitSignal,
        ["System.Threading.WaitHandle.WaitAll"] = AwaitSignal,
        ["System.Threading.WaitHandle.WaitAny"] = AwaitSignal,
        ["System.Threading.WaitHandle.SignalAndWait"] = AwaitSignal,
        ["System.Collections.Concurrent.BlockingCollection.Take"] = "await a 'Channel'",
        ["System.Collections.Concurrent.BlockingCollection.GetConsumingEnumerable"] = "await a 'Channel'",
        ["System.Diagnostics.Process.WaitForExit"] = "await 'WaitForExitAsync'",
        ["System.Console.Read"] = "await a source",
        ["System.Console.ReadKey"] = "await a source",
        ["System.Console.ReadLine"] = "await a source",
    };

    /// <summary>What to do instead of the call; null where it does not wait.</summary>
    public static string? Advice(IInvocationOperation call, Flow flow)
    {
        var method = call.TargetMethod;
        if (IsGetResult(method) && AwaitedBy(call.Instance) is { } awaited)
        {
            return CompletedTasks.IsComplete(awaited, flow) ? null : AwaitTask;
        }

        if (method is { Name: "Wait", IsStatic: false } && method.ContainingType.IsTask())
        {
            return IsImmediate(call) || CompletedTasks.IsComplete(call.Instance, flow) ? null : AwaitTask;
        }

        var name = method.ContainingType.Namespace() + "." + method.ContainingType.Name + "." + method.Name;
        return !Instead.TryGetValue(name, out var instead) || IsImmediate(call) || (method.Name is "WaitAll" or "WaitAny" && CompletedTasks.AreComplete(call.Arguments, flow))
            ? null
            : instead;
    }

    /// <summary>What to do instead of reading the property; null where it does not wait.</summary>
    public static string? Advice(IPropertyReferenceOperation property, Flow flow) =>
        property.Property.Name == "Result" && property.Property.ContainingType.IsTask() && !CompletedTasks.IsComplete(property.Instance, flow) ? AwaitTask : null;

    private static bool IsGetResult(IMethodSymbol method) =>
        method.Name == "GetResult" && method.ContainingType.IsAwaiter();

    private static IOperation? AwaitedBy(IOperation? awaiter)
    {
        while (awaiter is IInvocationOperation { TargetMethod.Name: "GetAwaiter" or "ConfigureAwait" or "AsTask", Instance: { } inner })
        {
            awaiter = inner;
        }

        return awaiter;
    }

    // A wait of no time only asks.
    private static bool IsImmediate(IInvocationOperation call) => call.Arguments.Any(a => a.Value.Bare() is
        { ConstantValue: { HasValue: true, Value: 0 } } or IMemberReferenceOperation { Member: { Name: "Zero", ContainingType.Name: "TimeSpan" } });
}
