using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Machines;

/// <summary>A machine over numbers whose slots are awaited.</summary>
public sealed class AsyncNumberMachine(Func<int, CancellationToken, Task> slots, MachineOptions? options = null) : AsyncMachine<int, NumberEvaluation>(options)
{
    protected override async ValueTask<NumberEvaluation> EvaluateAsync(
        int message, MessageId id, SlotFunctions? functions, int lane, SlotClock? clock, CancellationToken cancellation)
    {
        await slots(message, cancellation);
        return NumberEvaluation.Of(message, null);
    }
}
