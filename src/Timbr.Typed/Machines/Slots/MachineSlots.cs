using System.Collections;
using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>
/// The slots of a machine: what each one runs, and how to change that while the machine runs. A change takes effect between two
/// messages: every message sees one set of functions, whose number is its version. All members can be called from any thread.
/// </summary>
public class MachineSlots : IReadOnlyList<MachineSlot>
{
    private readonly object _lock = new();
    private readonly PipelineGraph _graph;
    private readonly MachineSlot[] _slots;
    private volatile SlotFunctions _functions;
    private TimeProvider _time = TimeProvider.System;
    private CancellationToken _abandonment;

    /// <summary>Creates the slots of one machine. Only generated code calls it.</summary>
    /// <param name="graph">The pipeline.</param>
    /// <param name="functions">What was declared for the slots.</param>
    protected MachineSlots(PipelineGraph graph, SlotFunctions functions)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(functions);
        _graph = graph;
        _functions = functions;
        _slots = new MachineSlot[graph.Slots.Count];
        for (var number = 0; number < _slots.Length; number++)
        {
            _slots[number] = new MachineSlot(this, graph.Slots[number]);
        }
    }

    /// <summary>How often what runs has been changed. A message whose version is that saw every change so far.</summary>
    public long Version => _functions.Version;

    /// <summary>How many slots there are.</summary>
    int IReadOnlyCollection<MachineSlot>.Count => _slots.Length;

    /// <summary>The slot with that number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public MachineSlot this[int number] => (uint)number < (uint)_slots.Length
        ? _slots[number]
        : throw new ArgumentOutOfRangeException(nameof(number), FormattableString.Invariant($"Pipeline '{_graph.Name}' has no slot {number}; its slots are 0 to {_slots.Length - 1}."));

    /// <summary>The slot with that name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public MachineSlot this[string name] => Array.Find(_slots, slot => slot.Name == name)
        ?? throw new ArgumentException($"Pipeline '{_graph.Name}' has no slot '{name}'; its slots are {string.Join(", ", _slots.Select(static slot => $"'{slot.Name}'"))}.", nameof(name));

    /// <summary>What runs now: to be read once for each message.</summary>
    internal SlotFunctions Functions => _functions;

    /// <summary>Told of every change, after it has taken effect.</summary>
    internal Action<SlotChange>? Changed { get; set; }

    /// <summary>What the machine says of a slot.</summary>
    internal Func<MachineSlot, SlotStatus>? StatusOf { get; set; }

    internal string Pipeline => _graph.Name;

    IEnumerator<MachineSlot> IEnumerable<MachineSlot>.GetEnumerator() => ((IEnumerable<MachineSlot>)_slots).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _slots.GetEnumerator();

    /// <summary>The slots of a machine that is not generated: they can be listed and tried again, not replaced.</summary>
    internal static MachineSlots Fixed(PipelineGraph graph) => new(graph, new DeclaredFunctions());

    /// <summary>Gives a slot the type of its functions. Only generated code calls it, from its constructor.</summary>
    protected MachineSlot<TFunction> Typed<TFunction>(int number)
        where TFunction : Delegate
    {
        var slot = new MachineSlot<TFunction>(this, _graph.Slots[number]);
        _slots[number] = slot;
        return slot;
    }

    internal void Attach(TimeProvider time, CancellationToken abandonment)
    {
        _time = time;
        _abandonment = abandonment;
        _functions = _functions.Within(abandonment);
    }

    /// <returns>The version from which on it runs.</returns>
    internal long Put(int slot, Delegate? function, string? variant, string what)
    {
        long version;
        lock (_lock)
        {
            version = Set(slot, function, variant);
        }

        Changed?.Invoke(new SlotChange(slot, version, what));
        return version;
    }

    internal void Retry(int slot, RetryOptions? options)
    {
        var policy = options is null ? null : new RetryPolicy(options, _time, _abandonment);
        lock (_lock)
        {
            _functions = _functions.With(slot, _slots.Length, policy);
            _slots[slot].Retries = policy;
        }
    }

    /// <summary>Runs a candidate beside what is in force; null for none any more.</summary>
    internal void Shadow(int slot, Delegate? candidate, string? variant, int every)
    {
        lock (_lock)
        {
            SetShadow(slot, candidate is null ? null : new Shadow(slot, candidate, variant, _functions.Only(slot, candidate), every));
        }
    }

    /// <summary>Runs the candidate instead of what is in force, and ends the comparison, in one step.</summary>
    /// <returns>The version from which on it runs; null without a candidate.</returns>
    internal long? Promote(int slot)
    {
        Shadow shadow;
        long version;
        lock (_lock)
        {
            if (_slots[slot].Candidate is not { } candidate)
            {
                return null;
            }

            shadow = candidate;
            SetShadow(slot, null);
            version = Set(slot, shadow.Candidate, shadow.Variant);
        }

        Changed?.Invoke(new SlotChange(slot, version, shadow.Variant is null ? "its candidate" : $"variant '{shadow.Variant}'"));
        return version;
    }

    private long Set(int slot, Delegate? function, string? variant)
    {
        _functions = _functions.With(slot, function);
        _slots[slot].Variant = variant;
        return _functions.Version;
    }

    private void SetShadow(int slot, Shadow? shadow)
    {
        var others = (_functions.Shadows ?? []).Where(other => other.Slot != slot);
        Shadow[] shadows = shadow is null ? [.. others] : [.. others, shadow];
        _functions = _functions.WithShadows(shadows.Length > 0 ? shadows : null);
        _slots[slot].Candidate = shadow;
    }
}
