using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>Where evaluations go: to the publishers, and into the counts. One thread at a time.</summary>
/// <param name="counters">The counts.</param>
/// <param name="publishers">The publishers.</param>
/// <param name="slotFailed">Called for each message in which a slot failed, after it has been published.</param>
internal sealed class Outlet<TInput, TEvaluation>(Counters counters, AttachedPublisher[] publishers, Action<SlotException> slotFailed)
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private readonly JsonBuffer _json = new();
    private volatile bool _isSilent;

    /// <summary>Publishes no more, since the publishers are about to be disposed.</summary>
    public void Silence() => _isSilent = true;

    /// <summary>Takes an evaluation; one that is not complete is cleared.</summary>
    public void Take(in MessageId id, long stamp, ref TEvaluation evaluation)
    {
        if (publishers.Length != 0)
        {
            Publish(in id, in evaluation);
        }

        var outcome = evaluation.Outcome;
        if (!outcome.IsComplete)
        {
            var failure = counters.AddOutcome(outcome, TEvaluation.Graph.Name);
            evaluation = default;
            if (failure is not null)
            {
                slotFailed(failure);
            }
        }

        counters.End(stamp);
    }

    public void Flush()
    {
        foreach (var publisher in publishers)
        {
            if (!_isSilent)
            {
                publisher.Flush();
            }
        }
    }

    private void Publish(in MessageId id, in TEvaluation evaluation)
    {
        var isWritten = false;
        foreach (var publisher in publishers)
        {
            if (_isSilent || !publisher.Listens())
            {
                continue;
            }

            if (!isWritten)
            {
                _json.Clear();
                TEvaluation.WriteJson(_json, in evaluation);
                isWritten = true;
                if (_json.UnwrittenBecause is { } error)
                {
                    counters.AddUnwritten(_json.Unwritten, error);
                }
            }

            publisher.Publish(in id, _json.Written);
        }
    }
}
