using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>
/// Several workers that evaluate what one thread, the front, takes from the intake. Messages stand in a ring; any worker takes the next one, or, where
/// messages are partitioned, the next one of its own. Whoever finishes the first message of the ring lets it and those finished behind it out,
/// so that they leave in the order in which they came; where order is not kept each leaves when it is finished.
/// </summary>
internal sealed partial class Crew<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private const int Evaluated = 1;
    private const int Out = 2;
    private const int LeastEntries = 64;
    private const int EntriesPerWorker = 16;

    private readonly Machine<TInput, TEvaluation> _machine;
    private readonly Counters _counters;
    private readonly Outlet<TInput, TEvaluation> _outlet;
    private readonly DryWatch? _dry;
    private readonly bool _keepsOrder;
    private readonly Func<TInput, PartitionKey>? _partitionBy;
    private readonly CrewEntry<TInput, TEvaluation>[] _ring;
    private readonly CrewPlace[] _places;
    private readonly Thread?[] _threads;
    private readonly Task[] _loops;
    private readonly Gate _front;
    private readonly int _capacity;
    private readonly bool _stopsAtError;
    private readonly Dictionary<PartitionKey, int>? _lanes;
    private readonly object _out = new();
    private Padded _tail; // given
    private Padded _next; // claimed by any worker
    private Padded _head; // out, with all before it
    private Padded _waiting; // workers that wait for messages, or are about to
    private volatile int _ahead = 1;
    private volatile bool _isFull;
    private volatile bool _discards;
    private volatile bool _isGivenUp;
    private volatile bool _isEnding;
    private volatile Exception? _fault;

    /// <param name="machine">Evaluates.</param>
    /// <param name="counters">What it counts in.</param>
    /// <param name="outlet">Where evaluations go.</param>
    /// <param name="dry">Told when there is nothing to do; null if nobody wants to know.</param>
    /// <param name="front">Where the thread waits that gives messages: for room, and for the crew to be done.</param>
    /// <param name="options">The machine's.</param>
    /// <param name="places">A place for each worker.</param>
    public Crew(
        Machine<TInput, TEvaluation> machine, Counters counters, Outlet<TInput, TEvaluation> outlet, DryWatch? dry, Gate front, MachineOptions options, CrewPlace[] places)
    {
        _front = front;
        _machine = machine;
        _counters = counters;
        _outlet = outlet;
        _dry = dry;
        _keepsOrder = options.KeepOrder;
        _partitionBy = (options as MachineOptions<TInput>)?.PartitionBy;
        _places = places;
        _lanes = options.TimeProvider is IDrivenClock ? [] : null;
        _threads = new Thread?[_lanes is null && !machine.IsAsynchronous ? places.Length : 0];
        _loops = new Task[_lanes is null && machine.IsAsynchronous ? places.Length : 0];
        _ring = new CrewEntry<TInput, TEvaluation>[EntriesOf(places.Length)];
        _capacity = Math.Min(_ring.Length, options.QueueCapacity);

        // Where workers have messages of their own, one that failed may have to wait for others that nobody has begun.
        _stopsAtError = options.OnSlotError != OnSlotError.Continue && _partitionBy is null;
    }

    /// <summary>How many messages so many workers have in hand at most.</summary>
    public static int EntriesOf(int workers) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastEntries, workers * EntriesPerWorker));

    /// <summary>Whether the caller is called by a worker, on its thread.</summary>
    public bool IsCurrentThread => Array.Exists(_places, static place => place.Thread == Thread.CurrentThread);

    /// <summary>Messages that no worker has begun; after a machine was given up, all that did not get out.</summary>
    public long Waiting
    {
        get
        {
            var begun = _isGivenUp ? Volatile.Read(ref _head.Value) : Begun;
            return Math.Max(0, Volatile.Read(ref _tail.Value) - begun);
        }
    }

    /// <summary>For the front: whether everything given is out.</summary>
    /// <exception cref="InvalidOperationException">A worker broke; the inner exception says why.</exception>
    public bool IsEmpty
    {
        get
        {
            ExpectNoFault();
            return Volatile.Read(ref _head.Value) == _tail.Value;
        }
    }

    /// <summary>For the front: how many messages it may give.</summary>
    /// <exception cref="InvalidOperationException">A worker broke; the inner exception says why.</exception>
    public int Room
    {
        get
        {
            ExpectNoFault();
            var room = _ring.Length - (_tail.Value - Volatile.Read(ref _head.Value));
            _isFull = room == 0;
            return (int)Math.Max(0, _partitionBy is null ? Math.Min(room, _ahead - Waiting) : room);
        }
    }

    private long Begun
    {
        get
        {
            if (_partitionBy is null)
            {
                return Volatile.Read(ref _next.Value);
            }

            var sum = 0L;
            foreach (var place in _places)
            {
                sum += place.Begun;
            }

            return sum;
        }
    }

    /// <summary>Gives up what has not been begun.</summary>
    public void Discard()
    {
        _discards = true;
        WakeAll();
    }

    /// <summary>For the front: how many messages may wait here that nobody has begun. Many while they are quick; few while they are slow, so that they wait in the queue.</summary>
    public void LookAhead(int messages) => _ahead = Math.Clamp(messages, Math.Min(1 + _loops.Length, _capacity), _capacity);

    /// <summary>Takes a message, for which there must be room. One thread calls it.</summary>
    public void Give(TInput message, in MessageId id, long stamp, bool isTimed)
    {
        var position = _tail.Value;
        ref var entry = ref Entry(position);
        entry.Message = message;
        entry.Id = id;
        entry.Stamp = stamp;
        entry.IsTimed = isTimed;
        entry.Stage = 0;
        entry.Lane = LaneOf(ref entry);
        Volatile.Write(ref entry.Position, position);
        Volatile.Write(ref _tail.Value, position + 1);
        if (_lanes is not null)
        {
            var worker = entry.Lane >= 0 ? entry.Lane : (int)(position % _places.Length);
            _next.Value = position + 1;
            _places[worker].Begin(position);
            Process(worker, position);
            return;
        }

        Wake(entry.Lane);
    }

    /// <summary>Nobody will evaluate what waits.</summary>
    public void GiveUp() => _isGivenUp = true;

    private ref CrewEntry<TInput, TEvaluation> Entry(long position) => ref _ring[position & (_ring.Length - 1)];

    private int LaneOf(ref CrewEntry<TInput, TEvaluation> entry)
    {
        if (_partitionBy is null)
        {
            return -1;
        }

        try
        {
            var key = _partitionBy(entry.Message);
            return _lanes is null ? key.Among(_places.Length) : InTurn(_lanes, key);
        }
        catch (Exception exception)
        {
            entry.Fault = exception;
            return 0;
        }
    }

    /// <summary>The worker of a key, by the order in which keys come: hash codes of texts are others in each process.</summary>
    private int InTurn(Dictionary<PartitionKey, int> lanes, PartitionKey key)
    {
        ref var lane = ref CollectionsMarshal.GetValueRefOrAddDefault(lanes, key, out var isKnown);
        lane = isKnown ? lane : (lanes.Count - 1) % _places.Length;
        return lane;
    }

    private void Wake(int lane)
    {
        if (lane >= 0)
        {
            _places[lane].Work.Open();
            return;
        }

        if (Volatile.Read(ref _waiting.Value) == 0)
        {
            return;
        }

        foreach (var place in _places)
        {
            if (place.Work.IsWaiting)
            {
                place.Work.Open();
                return;
            }
        }
    }

    private void ExpectNoFault()
    {
        if (_fault is { } fault)
        {
            throw new InvalidOperationException($"A worker of pipeline '{_machine.Slots.Pipeline}' broke: {ExceptionText.MessageOf(fault)}", fault);
        }
    }

    private void Process(int worker, long position)
    {
        ref var entry = ref Entry(position);
        if (IsToEvaluate(ref entry))
        {
            EvaluateMeasured(worker, ref entry);
            _places[worker].Count();
        }

        LetOut(position);
    }

    private bool IsToEvaluate(ref CrewEntry<TInput, TEvaluation> entry)
    {
        if (_discards)
        {
            entry.IsDropped = true;
        }

        return !entry.IsDropped && entry.Fault is null;
    }

    private void EvaluateMeasured(int worker, ref CrewEntry<TInput, TEvaluation> entry)
    {
        if (!_outlet.IsMeasured)
        {
            Evaluate(worker, ref entry);
            return;
        }

        entry.Measured = _outlet.Start(in entry.Id);
        Evaluate(worker, ref entry);

        // It goes on with the message, which may leave on another thread.
        Activity.Current = null;
    }

    /// <summary>The evaluation lives in this frame, where values are stored without write barriers; it is copied once.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Evaluate(int worker, ref CrewEntry<TInput, TEvaluation> entry)
    {
        var frame = default(EvaluationFrame<TEvaluation>);
        frame.Lane = worker;
        try
        {
            if (entry.IsTimed)
            {
                _machine.EvaluateTimedMessage(entry.Message, in entry.Id, ref frame, _machine.Clock);
            }
            else
            {
                _machine.EvaluateMessage(entry.Message, in entry.Id, ref frame);
            }

            Keep(ref entry, in frame.Value, frame.Functions!.Version);
        }
        catch (OperationCanceledException) when (_machine.Abandonment.IsCancellationRequested)
        {
            entry.IsDropped = true;
        }
        catch (Exception exception)
        {
            // Slot failures are values; this is a fault of the pipeline itself. The message is lost, the machine goes on.
            entry.Fault = exception;
        }
    }

    private void Keep(ref CrewEntry<TInput, TEvaluation> entry, in TEvaluation evaluation, long version)
    {
        if (_stopsAtError && evaluation.Outcome.HasFailed)
        {
            _hasFailed = true;
        }

        entry.Version = version;
        entry.Evaluation = evaluation;
        if (_outlet.HasListeners)
        {
            entry.Json ??= new JsonBuffer();
            entry.Json.Clear();
            TEvaluation.WriteJson(entry.Json, in evaluation);
            entry.HasJson = true;
        }
    }
}
