using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>A slot behind those before it.</summary>
internal abstract class SlotChain<TBefore, T> : Chain<SlotValues<TBefore, T>>
{
    private readonly Chain<TBefore> _before;
    private readonly int _parameters;
    private readonly string _name;

    protected SlotChain(Chain<TBefore> before, int parameters, string? name)
    {
        _before = before;
        Number = before.Count;
        _parameters = parameters;
        _name = name ?? SlotNames.Default(before.Count);
    }

    public override string PipelineName => _before.PipelineName;

    public override int Count => Number + 1;

    public override Type InputType => _before.InputType;

    protected int Number { get; }

    /// <summary>The same chain with another name for its last slot.</summary>
    /// <exception cref="ArgumentException">The name is blank, or another slot's.</exception>
    public SlotChain<TBefore, T> Named(string name)
    {
        var others = new List<ChainSlot>();
        _before.Describe(others);
        SlotNames.Check(name, Number, others);
        return Renamed(_before, _parameters, name);
    }

    /// <summary>Calls the slot alone, on the values that are there.</summary>
    public abstract ValueTask<T> Call(in TBefore values, FluentFunctions? functions);

    public sealed override PendingCall? Start(ref SlotValues<TBefore, T> values, FluentFunctions? functions)
    {
        var pending = _before.Start(ref values.Before, functions);
        if (pending is null)
        {
            try
            {
                if (TryCall(in values.Before, functions, out values.Value, out var call))
                {
                    return null;
                }

                pending = new PendingCall(Number, call, null);
            }
            catch (Exception error)
            {
                pending = new PendingCall(Number, null, error);
            }
        }

        values.Value = default!;
        return pending;
    }

    public sealed override PendingCall? StartTimed(ref SlotValues<TBefore, T> values, FluentFunctions? functions, SlotClock clock)
    {
        var pending = _before.StartTimed(ref values.Before, functions, clock);
        if (pending is null)
        {
            try
            {
                var start = clock.Now;
                if (TryCall(in values.Before, functions, out values.Value, out var call))
                {
                    clock.Note(Number, start);
                    return null;
                }

                pending = new PendingCall(Number, call, null);
            }
            catch (Exception error)
            {
                pending = new PendingCall(Number, null, error);
            }
        }

        values.Value = default!;
        return pending;
    }

    public override void Describe(List<ChainSlot> slots)
    {
        _before.Describe(slots);
        slots.Add(Describe(_name, _parameters));
    }

    public override void Bind(ValuesPlace<SlotValues<TBefore, T>> place, List<ChainStep> steps)
    {
        _before.Bind(run => ref place(run).Before, steps);
        steps.Add(new BoundSlot<TBefore, T>(this, place));
    }

    public override void Resolve(JsonTypes types, List<JsonTypeInfo?> infos)
    {
        _before.Resolve(types, infos);
        infos.Add(types.Find<T>($"slot {Number} '{_name}'"));
    }

    public override void Write(JsonBuffer json, in SlotValues<TBefore, T> values, EvaluationFaults? faults, JsonTypeInfo?[] infos)
    {
        _before.Write(json, in values.Before, faults, infos);
        json.WriteRaw(","u8);
        if (faults is not null && (faults.Missing & (1UL << Number)) != 0)
        {
            json.WriteFault(faults, Number);
        }
        else
        {
            JsonValue.Write(json, values.Value, infos[Number + 1], _name);
        }
    }

    public override void Read(ref Utf8JsonReader reader, ref EvaluationReader slots, ref SlotValues<TBefore, T> values, JsonTypeInfo?[] infos)
    {
        _before.Read(ref reader, ref slots, ref values.Before, infos);
        if (slots.Next(ref reader, takesNull: true))
        {
            values.Value = JsonValue.Read<T>(ref reader, infos[Number + 1]);
        }
    }

    /// <summary>Calls the slot.</summary>
    /// <param name="values">The values before it.</param>
    /// <param name="functions">What runs in the place of some functions; null for none.</param>
    /// <param name="value">What it gave, if it has ended.</param>
    /// <param name="call">The call, if it has not.</param>
    /// <returns>Whether it has ended.</returns>
    protected abstract bool TryCall(in TBefore values, FluentFunctions? functions, out T value, [NotNullWhen(false)] out Task? call);

    protected abstract ChainSlot Describe(string name, int parameters);

    protected abstract SlotChain<TBefore, T> Renamed(Chain<TBefore> before, int parameters, string name);
}
