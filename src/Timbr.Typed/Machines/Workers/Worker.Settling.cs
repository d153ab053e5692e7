namespace Timbr.Typed;

/// <summary>How messages of sources that want to know it are settled.</summary>
internal sealed partial class Worker<TInput, TEvaluation>
{
    private long _firstGivenUp;

    private void ProcessOf(SourceLane<TInput> lane, Span<TInput> batch, scoped ref PreviewFrames<TEvaluation> frames)
    {
        var acknowledger = lane.Acknowledger;
        if (acknowledger is not null && _crew is null)
        {
            ProcessAndSettle(acknowledger, batch, ref lane.Started, ref frames);
            return;
        }

        _crew?.Follow(acknowledger, lane.Started);
        Process(batch, ref lane.Started, ref frames);
    }

    /// <summary>Processes a batch of a source that is told what is done: what publishers have accepted of it, up to the first message given up.</summary>
    private void ProcessAndSettle(Acknowledger acknowledger, Span<TInput> batch, ref long started, scoped ref PreviewFrames<TEvaluation> frames)
    {
        _outlet.ForgetRefusals();
        _firstGivenUp = long.MaxValue;
        var dropped = _counters.Dropped;
        Process(batch, ref started, ref frames);

        // From a stop that discards on every message is dropped, so those dropped are the last ones.
        var done = Math.Min(_firstGivenUp, started - (_counters.Dropped - dropped));
        if (_outlet.Accept() is { } refusal)
        {
            acknowledger.Refuse(refusal);
        }

        acknowledger.Settle(done);
        if (done < started)
        {
            acknowledger.Cut();
        }
    }

    /// <summary>A worker that holds may do so for long.</summary>
    private void HurryAcknowledgements()
    {
        foreach (var pump in _intake.Pumps)
        {
            _ = pump.Lane.Acknowledger?.FlushAsync();
        }
    }
}
