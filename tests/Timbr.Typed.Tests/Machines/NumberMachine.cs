using System.Collections.Concurrent;
using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Machines;

/// <summary>A machine over numbers that notes what it evaluates.</summary>
public sealed class NumberMachine(MachineOptions? options = null) : Machine<int, NumberEvaluation>(options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SemaphoreSlim _entered = new(0);
    private readonly SemaphoreSlim _released = new(0);
    private readonly ConcurrentQueue<(int Number, MessageId Id)> _evaluated = [];
    private volatile bool _holds;

    public IEnumerable<int> Numbers => _evaluated.Select(static message => message.Number);

    public IEnumerable<MessageId> Ids => _evaluated.Select(static message => message.Id);

    /// <summary>What the slots do with a number; null for nothing.</summary>
    public new Func<int, EvaluationFaults?>? Slots { get; set; }

    /// <summary>Makes every evaluation wait until it is released.</summary>
    public NumberMachine Holding()
    {
        _holds = true;
        return this;
    }

    /// <summary>Waits until a further evaluation has begun.</summary>
    public async Task EnteredAsync() => Assert.True(await _entered.WaitAsync(Patience), "No evaluation has begun.");

    public void Release(int evaluations = 1) => _released.Release(evaluations);

    public void ReleaseAll()
    {
        _holds = false;
        _released.Release(1_000_000);
    }

    protected override void Evaluate(int message, in MessageId id, ref EvaluationFrame<NumberEvaluation> frame)
    {
        if (_holds)
        {
            _entered.Release();
            _released.Wait();
        }

        _evaluated.Enqueue((message, id));
        frame.Value = NumberEvaluation.Of(message, Slots?.Invoke(message));
    }
}
