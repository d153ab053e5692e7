using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>
/// Runs a pipeline over messages: a queue, a worker that evaluates one message after the other in the order taken in, and
/// publishers. Messages come from a source, from callers of <c>Put</c>, or both. A machine runs once; what was stopped with
/// <see cref="StopMode.Keep"/> can be started again. All members can be called from any thread, slots and publishers included, but
/// whoever waits in a slot for the machine to stop waits for himself. Its threads are background threads: they do not keep the
/// process alive.
/// </summary>
/// <typeparam name="TInput">The type of the message.</typeparam>
/// <typeparam name="TEvaluation">The evaluation that the generator made for the pipeline.</typeparam>
public abstract partial class Machine<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private readonly object _lock = new();
    private readonly MachineOptions _options;
    private readonly ulong _number;
    private readonly Counters _counters = new();
    private readonly Intake<TInput> _intake;
    private readonly CrewPlace[] _places;
    private readonly CancellationTokenSource _abandonment = new();
    private volatile AttachedPublisher[] _publishers = [];
    private volatile Worker<TInput, TEvaluation>? _worker;
    private volatile Outlet<TInput, TEvaluation>? _outlet;
    private volatile Worker<TInput, TEvaluation>? _kept;
    private volatile Crew<TInput, TEvaluation>? _crew;
    private volatile TaskCompletionSource _completion;
    private volatile bool _isGivenUp;
    private bool _isDiscarding;
    private bool _startsPaused;
    private TaskCompletionSource? _completing;
    private Exception? _failure;
    private DryWatch? _dry;
    private Task _run = Task.CompletedTask;
    private Task? _disposal;
    private long _startedAt;
    private long _endedAt;

    /// <summary>Creates a machine that is not started yet.</summary>
    /// <param name="options">How it runs; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    protected Machine(MachineOptions? options)
        : this(options, MachineSlots.Fixed(TEvaluation.Graph))
    {
    }

    /// <summary>Creates a machine that is not started yet.</summary>
    /// <param name="options">How it runs; null for the defaults.</param>
    /// <param name="slots">Its slots, of no other machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    protected Machine(MachineOptions? options, MachineSlots slots)
    {
        ArgumentNullException.ThrowIfNull(slots);
        Slots = slots;
        _options = MachineOptions.Validated(options ?? new MachineOptions());
        _driver = _options.TimeProvider as IDrivenClock;
        _completion = new TaskCompletionSource(_driver.Continuations());
        _intake = new Intake<TInput>(_options.QueueCapacity, _driver)
        {
            OnSourceBeginning = () => _dry?.BeginSource(),
            OnSourceEnding = NoteSourceEnding,
            OnSourceFull = NoteSourceFull,
            OnStopFailure = NoteStopFailure,
        };
        _hub = new EventHub(_options.TimeProvider, WakeWorker);
        _audience = new Audience<TEvaluation>(_hub);
        _measures = new Measures(Name, _options.TimeProvider, () => Dropped);
        (_good, _failed) = (new PreviewRing<TInput, TEvaluation>(_options.PreviewCount), new PreviewRing<TInput, TEvaluation>(_options.PreviewCount));
        if (_options.MessageType is { } type && type != typeof(TInput))
        {
            throw new ArgumentException($"The options are for messages of type '{type}', but those of pipeline '{slots.Pipeline}' are of type '{typeof(TInput)}'.", nameof(options));
        }

        _places = _options.Workers == 1 ? [] : [.. Enumerable.Range(0, _options.Workers).Select(static _ => new CrewPlace())];
        slots.Changed = NoteSlotChange;
        slots.StatusOf = StatusOf;
        slots.Attach(_options.TimeProvider, Abandonment);
        Clock = new SlotClock(_options.TimeProvider, ((IReadOnlyList<MachineSlot>)slots).Count);
        _number = _driver?.Add(this) ?? (ulong)Random.Shared.NextInt64(1L << 40);
    }

    /// <summary>
    /// Ends when the source is exhausted and every message taken in has been processed, published and acknowledged, or when the machine has
    /// been stopped. Faults with what the source threw, after what came before has been processed and published. A machine
    /// without a source ends only by being stopped. It does not end while the machine is paused, nor with <see cref="StopMode.Keep"/>.
    /// Where <see cref="MachineOptions.OnSlotError"/> stopped the machine it has ended, and a further <see cref="Start"/> begins another one.
    /// </summary>
    public Task Completion => _completion.Task;

    /// <summary>The machine at this moment.</summary>
    public MachineStatus Status
    {
        get
        {
            // A message is counted as taken before it is counted as done, so reading in the other order loses none.
            var state = State;
            var waiting = Waiting;
            var left = state == MachineState.Stopped ? waiting : 0;
            var uptime = Uptime;
            return new MachineStatus
            {
                Pipeline = Name,
                State = state,
                Slots = [.. Slots.Select(StatusOf)],
                CurrentId = Counters.Id(_counters.Current, _number),
                LastId = Counters.Id(_counters.Last, _number),
                Processed = _counters.Processed,
                Rate = _rate.PerSecond(uptime, _counters.Processed),
                RecentRates = _rate.Recent(uptime, _counters.Processed),
                ExpectedTotal = _options.ExpectedMessages ?? BatchTotal,
                Failed = _counters.Failed,
                Stopped = _counters.Stopped,
                Dropped = Dropped,
                Unwritten = _counters.Unwritten,
                QueueDepth = waiting - left,
                QueueCapacity = _intake.Capacity,
                SourceState = _intake.SourceState,
                Acknowledged = _intake.Acknowledged,
                Unacknowledged = _intake.Unacknowledged,
                LastError = _counters.LastError,
                Uptime = uptime,
                HandlerFailures = _hub.Failures,
                Events = _hub.Handled,
                EventsLost = _hub.Lost,
                Publishers = Array.ConvertAll(_publishers, static publisher => publisher.Status),
            };
        }
    }

    /// <summary>Cancelled when the message in hand is given up: what ends for that has not failed.</summary>
    internal CancellationToken Abandonment => _abandonment.Token;

    /// <summary>How long slots take.</summary>
    internal SlotClock Clock { get; }

    private protected string Name => Slots.Pipeline;

    /// <summary>How often the worker has looked for messages in vain: stands still while the machine is idle.</summary>
    internal long IdleRounds => _worker?.Rounds ?? 0;

    /// <summary>Whether the worker waits for messages and takes no processor time.</summary>
    internal bool IsIdle => _intake.Work.IsWaiting;

    private MachineState State => _worker switch
    {
        _ when _isGivenUp => MachineState.Stopped,
        _ when _starting is not null => MachineState.Starting,
        null => MachineState.Created,
        { Ended.IsCompleted: true, IsKept: false } => MachineState.Stopped,
        { Ended.IsCompleted: true } worker when worker == _kept => MachineState.Kept,
        { IsLeaving: true } => MachineState.Stopping,
        _ when _intake.IsStopping => MachineState.Stopping,
        { IsHolding: true } => MachineState.Paused,
        _ => MachineState.Running,
    };

    private long Dropped => _counters.Dropped + _intake.Dropped + (_batch?.Abandoned ?? 0) + (State == MachineState.Stopped ? Waiting : 0);

    private long Waiting => _intake.Waiting + (_crew?.Waiting ?? 0);

    /// <summary>Messages that are evaluated, or wait to be published.</summary>
    private long InHand => _crew?.InHand ?? (_counters.Current == 0 ? 0 : 1);

    private TimeSpan Uptime
    {
        get
        {
            if (_worker is null)
            {
                return TimeSpan.Zero;
            }

            var end = Volatile.Read(ref _endedAt);
            var elapsed = _options.TimeProvider.GetElapsedTime(Volatile.Read(ref _startedAt), end == 0 ? _options.TimeProvider.GetTimestamp() : end);
            return elapsed < TimeSpan.Zero ? TimeSpan.Zero : elapsed;
        }
    }

    /// <summary>
    /// Evaluates one message. What slots throw goes into <see cref="IEvaluation{TInput, TSelf}.Outcome"/>; this throws nothing.
    /// Generated code implements it; only the machine's worker calls it.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="frame">Where the evaluation goes; what is there is the default, or a complete evaluation of an earlier message.</param>
    protected abstract void Evaluate(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame);

    private MachineStateException Refusal(string problem) => new(Name, State, problem);

    private MachineStateException Ended() => Refusal(State is MachineState.Kept or MachineState.Starting
        ? "it has been stopped, with StopMode.Keep or by a failed slot, and takes no messages. Start() goes on with what waits."
        : "it has been stopped, or its source has ended, and takes no more messages. A machine runs once: create a new one.");
}
