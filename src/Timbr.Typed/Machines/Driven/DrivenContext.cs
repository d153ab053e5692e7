namespace Timbr.Typed;

/// <summary>Has slots and sources go on, after what they waited for, on the thread that drives their clock.</summary>
internal sealed class DrivenContext(IDrivenClock clock) : SynchronizationContext
{
    /// <summary>Whether the caller is on a thread that drives a clock.</summary>
    public static bool IsCurrent => Current is DrivenContext;

    /// <summary>The message in hand, where its slots have to be waited for.</summary>
    public IPendingSlots? InHand { get; set; }

    public override void Post(SendOrPostCallback d, object? state) => clock.Post(() => Send(d, state));

    public override void Send(SendOrPostCallback d, object? state)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            d(state);
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override SynchronizationContext CreateCopy() => this;
}
