using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>Where evaluations go: to the publishers, and into the counts. One thread at a time.</summary>
internal sealed class Outlet<TInput, TEvaluation>(Counters counters, AttachedPublisher[] publishers)
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
            counters.AddOutcome(outcome);
            evaluation = default;
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
