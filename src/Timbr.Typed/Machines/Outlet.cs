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

    /// <summary>Whether anybody would receive what is published now.</summary>
    public bool HasListeners => !_isSilent && Array.Exists(publishers, static publisher => publisher.Listens());

    /// <summary>Publishes no more, since the publishers are about to be disposed.</summary>
    public void Silence() => _isSilent = true;

    /// <summary>Takes an evaluation; one that is not complete is cleared.</summary>
    /// <param name="id">The message's id.</param>
    /// <param name="stamp">The same for the counts.</param>
    /// <param name="version">The version of the functions that ran.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="written">Its JSON where that has been written; null where it has not.</param>
    public void Take(in MessageId id, long stamp, long version, ref TEvaluation evaluation, JsonBuffer? written = null)
    {
        _ = version;
        if (publishers.Length != 0)
        {
            Publish(in id, in evaluation, written);
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

    private void Publish(in MessageId id, in TEvaluation evaluation, JsonBuffer? written)
    {
        var json = written ?? _json;
        var isWritten = written is not null;
        if (isWritten)
        {
            CountUnwritten(json);
        }

        foreach (var publisher in publishers)
        {
            if (_isSilent || !publisher.Listens())
            {
                continue;
            }

            if (!isWritten)
            {
                json.Clear();
                TEvaluation.WriteJson(json, in evaluation);
                isWritten = true;
                CountUnwritten(json);
            }

            publisher.Publish(in id, json.Written);
        }
    }

    private void CountUnwritten(JsonBuffer json)
    {
        if (json.UnwrittenBecause is { } error)
        {
            counters.AddUnwritten(json.Unwritten, error);
        }
    }
}
