using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>A slot behind those before it.</summary>
internal sealed class SlotChain<TBefore, T, TFunction> : NamedChain<SlotValues<TBefore, T>>
    where TFunction : Delegate
{
    private readonly Chain<TBefore> _before;
    private readonly TFunction _function;
    private readonly SlotCall<TFunction, TBefore, T> _call;
    private readonly int _parameters;
    private readonly string _name;

    public SlotChain(Chain<TBefore> before, TFunction function, SlotCall<TFunction, TBefore, T> call, int parameters, string? name = null)
    {
        SlotType.Check(function, typeof(T), before.Count);
        _before = before;
        _function = function;
        _call = call;
        _parameters = parameters;
        _name = name ?? SlotNames.Default(before.Count);
    }

    public override string PipelineName => _before.PipelineName;

    public override int Count => _before.Count + 1;

    public override Type InputType => _before.InputType;

    private int Number => _before.Count;

    public override Chain<SlotValues<TBefore, T>> Named(string name)
    {
        var others = new List<ChainSlot>();
        _before.Describe(others);
        SlotNames.Check(name, Number, others);
        return new SlotChain<TBefore, T, TFunction>(_before, _function, _call, _parameters, name);
    }

    public override PendingCall? Start(ref SlotValues<TBefore, T> values)
    {
        if (_before.Start(ref values.Before) is { } earlier)
        {
            values.Value = default!;
            return earlier;
        }

        Task pending;
        try
        {
            var call = _call(_function, in values.Before);
            if (call.IsCompletedSuccessfully)
            {
                values.Value = call.Result;
                return null;
            }

            pending = call.AsTask();
        }
        catch (Exception error)
        {
            pending = Task.FromException<T>(error);
        }

        values.Value = default!;
        return new PendingCall(Number, pending);
    }

    /// <summary>Calls the slot alone, on the values that are there.</summary>
    public ValueTask<T> Call(in TBefore values) => _call(_function, in values);

    public override void Describe(List<ChainSlot> slots)
    {
        _before.Describe(slots);
        slots.Add(new ChainSlot(_name, typeof(T), _parameters));
    }

    public override void Bind(ValuesPlace<SlotValues<TBefore, T>> place, List<ChainStep> steps)
    {
        _before.Bind(run => ref place(run).Before, steps);
        steps.Add(new BoundSlot<TBefore, T, TFunction>(this, place));
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
}
