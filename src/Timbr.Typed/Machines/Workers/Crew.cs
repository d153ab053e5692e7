using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>
/// Several threads that evaluate what one, the front, takes from the intake. Messages stand in a ring; any worker takes the next one, or, where
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
    private readonly Gate _room = new();
    private readonly Dictionary<PartitionKey, int>? _lanes;
    private readonly object _out = new();
    private Padded _tail; // given
    private Padded _next; // claimed by any worker
    private Padded _head; // out, with all before it
    private volatile bool _discards;
    private volatile bool _isEnding;
    private volatile Exception? _fault;

    public Crew(Machine<TInput, TEvaluation> machine, Counters counters, Outlet<TInput, TEvaluation> outlet, DryWatch? dry, MachineOptions options, CrewPlace[] places)
    {
        _machine = machine;
        _counters = counters;
        _outlet = outlet;
        _dry = dry;
        _keepsOrder = options.KeepOrder;
        _partitionBy = (options as MachineOptions<TInput>)?.PartitionBy;
        _places = places;
        _lanes = options.TimeProvider is IDrivenClock ? [] : null;
        _threads = new Thread?[_lanes is null ? places.Length : 0];
        _ring = new CrewEntry<TInput, TEvaluation>[EntriesOf(places.Length)];
        foreach (var place in places)
        {
            place.Cursor = 0;
        }
    }

    /// <summary>How many messages so many workers have in hand at most.</summary>
    public static int EntriesOf(int workers) => (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastEntries, workers * EntriesPerWorker));

    public void Start(string name)
    {
        for (var worker = 0; worker < _threads.Length; worker++)
        {
            var own = worker;
            var thread = new Thread(() => Run(own)) { IsBackground = true, Name = FormattableString.Invariant($"{name} {own}") };
            _threads[worker] = thread;
            thread.UnsafeStart();
        }
    }

    /// <summary>Whether the caller runs on a worker's thread.</summary>
    public bool IsCurrentThread => Array.IndexOf(_threads, Thread.CurrentThread) >= 0;

    /// <summary>Gives up what has not been begun.</summary>
    public void Discard() => _discards = true;

    /// <summary>Takes a message, as soon as there is room. One thread calls it.</summary>
    public void Give(TInput message, in MessageId id, long stamp, bool isTimed)
    {
        var position = _tail.Value;
        if (position - Volatile.Read(ref _head.Value) == _ring.Length)
        {
            WaitUntil(_ring.Length / 2);
        }

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
            Process(entry.Lane >= 0 ? entry.Lane : (int)(position % _places.Length), position);
            return;
        }

        Wake(entry.Lane);
    }

    /// <summary>Waits until everything given is out.</summary>
    /// <exception cref="InvalidOperationException">A worker broke; the inner exception says why.</exception>
    public void Drain() => WaitUntil(0);

    /// <summary>Ends the workers, each after the message in hand.</summary>
    public void End()
    {
        _isEnding = true;
        foreach (var place in _places)
        {
            place.Work.Open();
        }
    }

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

        foreach (var place in _places)
        {
            if (place.Work.IsWaiting)
            {
                place.Work.Open();
                return;
            }
        }
    }

    private void WaitUntil(int left)
    {
        while (_tail.Value - Volatile.Read(ref _head.Value) > left)
        {
            if (_fault is { } fault)
            {
                throw new InvalidOperationException($"A worker of pipeline '{_machine.Slots.Pipeline}' broke: {ExceptionText.MessageOf(fault)}", fault);
            }

            _room.Arm();
            if (_tail.Value - Volatile.Read(ref _head.Value) > left && _fault is null)
            {
                _room.Block();
            }
            else
            {
                _room.Disarm();
            }
        }
    }

    private void Run(int worker)
    {
        try
        {
            while (true)
            {
                if (Claim(worker) is var position and >= 0)
                {
                    Process(worker, position);
                }
                else if (_isEnding)
                {
                    return;
                }
                else if (!SpinForMessages(worker))
                {
                    WaitForMessages(worker);
                }
            }
        }
        catch (Exception exception)
        {
            _fault = exception;
            _room.Open();
        }
    }

    private bool SpinForMessages(int worker)
    {
        for (var i = 0; i < Spin.Rounds; i++)
        {
            Spin.Once();
            if (HasMessages(worker))
            {
                return true;
            }
        }

        return false;
    }

    private void WaitForMessages(int worker)
    {
        var work = _places[worker].Work;
        work.Arm();
        if (HasMessages(worker) || _isEnding)
        {
            work.Disarm();
            return;
        }

        _dry?.Idle();
        work.Block();
        _dry?.Busy();
    }

    private bool HasMessages(int worker) =>
        _partitionBy is null ? Volatile.Read(ref _next.Value) < Volatile.Read(ref _tail.Value) : FindOwn(worker) >= 0;

    /// <returns>The position of a message that is now this worker's; -1 for none.</returns>
    private long Claim(int worker)
    {
        if (_partitionBy is not null)
        {
            var own = FindOwn(worker);
            _places[worker].Cursor += own < 0 ? 0 : 1;
            return own;
        }

        while (true)
        {
            var next = Volatile.Read(ref _next.Value);
            if (next >= Volatile.Read(ref _tail.Value))
            {
                return -1;
            }

            if (Interlocked.CompareExchange(ref _next.Value, next + 1, next) == next)
            {
                return next;
            }
        }
    }

    /// <summary>Goes on to the worker's next message. What is behind the head may have been written over: none of that is the worker's.</summary>
    private long FindOwn(int worker)
    {
        ref var cursor = ref _places[worker].Cursor;
        cursor = Math.Max(cursor, Volatile.Read(ref _head.Value));
        var tail = Volatile.Read(ref _tail.Value);
        for (; cursor < tail; cursor++)
        {
            ref var entry = ref Entry(cursor);
            if (Volatile.Read(ref entry.Position) == cursor && entry.Lane == worker)
            {
                return cursor;
            }
        }

        return -1;
    }

    private void Process(int worker, long position)
    {
        ref var entry = ref Entry(position);
        if (_discards)
        {
            entry.IsDropped = true;
        }
        else if (entry.Fault is null)
        {
            EvaluateMeasured(worker, ref entry);
            _places[worker].Count();
        }

        if (_keepsOrder)
        {
            Volatile.Write(ref entry.Stage, Evaluated);
            LetOutInOrder();
        }
        else
        {
            LetOut(ref entry);
        }
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

            entry.Version = frame.Functions!.Version;
            entry.Evaluation = frame.Value;
            if (_outlet.HasListeners)
            {
                entry.Json ??= new JsonBuffer();
                entry.Json.Clear();
                TEvaluation.WriteJson(entry.Json, in frame.Value);
                entry.HasJson = true;
            }
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
}
