using System.Runtime.CompilerServices;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>Where evaluations go: to the publishers and whoever else watches, and into the counts. One thread at a time.</summary>
internal sealed class Outlet<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private readonly Counters _counters;
    private readonly AttachedPublisher[] _publishers;
    private readonly Audience<TEvaluation> _audience;
    private readonly EventHub _hub;
    private readonly Measures _measures;
    private readonly PreviewRing<TInput, TEvaluation> _good;
    private readonly PreviewRing<TInput, TEvaluation> _failed;
    private readonly Action<Exception> _slotFailed;
    private readonly JsonBuffer _json = new();
    private AttachedObserver[] _watchers = [];
    private bool _isMeasured;
    private volatile bool _isSilent;

    public Outlet(
        Counters counters,
        AttachedPublisher[] publishers,
        Audience<TEvaluation> audience,
        EventHub hub,
        Measures measures,
        PreviewRing<TInput, TEvaluation> good,
        PreviewRing<TInput, TEvaluation> failed,
        Action<Exception> slotFailed)
    {
        _counters = counters;
        _publishers = publishers;
        _audience = audience;
        _hub = hub;
        _measures = measures;
        _good = good;
        _failed = failed;
        _slotFailed = slotFailed;
        audience.HasPublishers = publishers.Length != 0;
    }

    /// <summary>
    /// Called with the stamp of a message that is evaluated and published and waits for a reader of results, and with null once it waits no more.
    /// </summary>
    public Action<long?>? Stalled { get; set; }

    /// <summary>Whether <see cref="Begin(in MessageId)"/> is to be called before a message is evaluated.</summary>
    public bool IsWatched => _audience.IsPresent;

    /// <summary>Whether <see cref="Start"/> is to be called where a message is evaluated on another thread than the one that lets it out.</summary>
    public bool IsMeasured => _audience.IsMeasured;

    /// <summary>Whether anybody would receive what is published now.</summary>
    public bool HasListeners => !_isSilent && Array.Exists(_publishers, static publisher => publisher.Listens());

    /// <summary>Publishes no more, since the publishers are about to be disposed.</summary>
    public void Silence() => _isSilent = true;

    public void BeginBatch()
    {
        var isMeasured = Instruments.AreListenedTo;
        if (isMeasured != _audience.IsMeasured)
        {
            _audience.IsMeasured = isMeasured;
        }
    }

    public void EndBatch()
    {
        if (_audience.IsMeasured)
        {
            _measures.Flush();
        }
    }

    /// <summary>Begins to measure a message on the thread that evaluates it. Any thread calls it.</summary>
    public MeasuredMessage Start(in MessageId id) => _measures.Start(in id);

    /// <summary>Tells those who watch that a message is about to be evaluated.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void Begin(in MessageId id) => Begin(in id, _audience.IsMeasured ? _measures.Start(in id) : default);

    /// <summary>Tells those who watch of a message that has been evaluated on another thread.</summary>
    /// <param name="id">The message's id.</param>
    /// <param name="measured">What <see cref="Start"/> gave there; the default where nobody listened then.</param>
    public void Begin(in MessageId id, MeasuredMessage measured)
    {
        _isMeasured = _audience.IsMeasured;
        if (_isMeasured)
        {
            _measures.Begin(in measured);
        }

        _watchers = _audience.Watchers;
        foreach (var watcher in _watchers)
        {
            watcher.BeforeMessage(in id);
        }
    }

    /// <summary>Takes an evaluation.</summary>
    /// <param name="id">The message's id.</param>
    /// <param name="stamp">The same in short; see <see cref="Counters.Stamp"/>.</param>
    /// <param name="version">The version of the functions that ran.</param>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="isKept">Whether a good one is to be kept for preview; failed ones are all kept.</param>
    /// <param name="written">Its JSON where that has been written; null where it has not.</param>
    /// <returns>Whether it is complete.</returns>
    public bool Take(in MessageId id, long stamp, long version, in TEvaluation evaluation, bool isKept, JsonBuffer? written = null)
    {
        if (_audience.IsPresent)
        {
            Show(in id, stamp, version, in evaluation, written);
        }

        var outcome = evaluation.Outcome;
        if (isKept && !outcome.HasFailed)
        {
            _good.Add(in id, in evaluation);
        }

        if (outcome.IsComplete)
        {
            _counters.End(stamp);
            return true;
        }

        TakeIncomplete(in id, stamp, in evaluation, outcome);
        return false;
    }

    /// <summary>Keeps good evaluations for preview.</summary>
    public void Keep(scoped ref PreviewFrames<TEvaluation> frames)
    {
        for (var back = frames.Kept; back > 0; back--)
        {
            _good.Add(frames.IdOf(back), in frames.EvaluationOf(back));
        }

        frames.NoteShown();
    }

    /// <summary>Counts the message in hand as dropped.</summary>
    public void GiveUp()
    {
        _watchers = [];
        _counters.AddDropped(1);
        if (_isMeasured)
        {
            _measures.GiveUp();
            _isMeasured = false;
        }
    }

    /// <summary>Counts the message in hand as failed, for a fault of the pipeline itself.</summary>
    public void Lose(MessageId? id, long stamp, Exception error)
    {
        _watchers = [];
        _counters.AddFailed(error);
        _slotFailed(error);
        _counters.AddLost();
        _counters.End(stamp);
        if (_isMeasured)
        {
            _measures.Lose(error);
            _isMeasured = false;
        }

        _hub.Raise(MachineEventKind.MessageFailed, id, error: error);
    }

    public void Flush()
    {
        foreach (var publisher in _publishers)
        {
            if (!_isSilent)
            {
                publisher.Flush();
            }
        }
    }

    /// <summary>Forgets what publishers have refused so far.</summary>
    public void ForgetRefusals()
    {
        foreach (var publisher in _publishers)
        {
            publisher.Forget();
        }
    }

    /// <summary>Flushes. Tells whether publishers have accepted what came since the last call, or since <see cref="ForgetRefusals"/>.</summary>
    /// <returns>Null where all have; otherwise which one has not, and why.</returns>
    public PublisherException? Accept()
    {
        Flush();
        PublisherException? refusal = null;
        foreach (var publisher in _publishers)
        {
            refusal = publisher.TakeRefusal() ?? refusal;
        }

        return _isSilent && _publishers.Length != 0 ? new PublisherException("The publishers are closed.") : refusal;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Show(in MessageId id, long stamp, long version, in TEvaluation evaluation, JsonBuffer? written)
    {
        Publish(in id, in evaluation, written);
        foreach (var reader in _audience.Readers)
        {
            HandOn(reader, new Processed<TEvaluation>(id, version, evaluation), stamp);
        }

        _audience.Recorder?.Invoke(new Processed<TEvaluation>(id, version, evaluation));
        foreach (var watcher in _watchers)
        {
            watcher.AfterMessage(in id, evaluation.Outcome);
        }

        _watchers = [];
        if (_isMeasured)
        {
            _measures.End(evaluation.Outcome);
            _isMeasured = false;
        }
    }

    private void HandOn(ResultReader<TEvaluation> reader, in Processed<TEvaluation> result, long stamp)
    {
        if (reader.TryWrite(in result))
        {
            return;
        }

        Stalled?.Invoke(stamp);
        while (!reader.TryWrite(in result))
        {
            reader.WaitForRoom();
        }

        Stalled?.Invoke(null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void TakeIncomplete(in MessageId id, long stamp, in TEvaluation evaluation, EvaluationOutcome outcome)
    {
        if (outcome.HasFailed && _failed.Size != 0)
        {
            _failed.Add(in id, in evaluation);
        }

        _counters.Slots.Add(outcome.Faults!);
        if (outcome.StoppedAt is not null)
        {
            _counters.AddStopped();
        }

        if (!outcome.HasFailed)
        {
            _counters.End(stamp);
            return;
        }

        var first = outcome.Errors[0];
        var error = new SlotException(outcome.Pipeline!, first.Slot, first.Name, first.Exception);
        _counters.AddFailed(error);
        _slotFailed(error);
        _counters.End(stamp);
        _hub.Raise(MachineEventKind.MessageFailed, id, first.Slot, error);
    }

    private void Publish(in MessageId id, in TEvaluation evaluation, JsonBuffer? written)
    {
        var json = written ?? _json;
        var isWritten = written is not null;
        if (isWritten)
        {
            CountUnwritten(json);
        }

        foreach (var publisher in _publishers)
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
            _counters.AddUnwritten(json.Unwritten, error);
        }
    }
}
