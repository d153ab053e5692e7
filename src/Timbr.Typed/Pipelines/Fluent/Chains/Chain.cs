using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>A message and the slots so far, as a list that knows the type of every value. Immutable.</summary>
internal abstract class Chain<TValues>
{
    public abstract string PipelineName { get; }

    /// <summary>The number of slots, and of the next one.</summary>
    public abstract int Count { get; }

    public abstract Type InputType { get; }

    /// <summary>Runs the slots on the message that <paramref name="values"/> hold, as far as they end at once.</summary>
    /// <param name="values">Gets the values of the slots.</param>
    /// <param name="functions">What runs in the place of some functions; null for none.</param>
    /// <returns>The first slot that did not; null for none. Values from that one on are the defaults.</returns>
    public abstract PendingCall? Start(ref TValues values, FluentFunctions? functions);

    /// <summary>As <see cref="Start"/>, taking the time of each slot.</summary>
    public abstract PendingCall? StartTimed(ref TValues values, FluentFunctions? functions, SlotClock clock);

    /// <summary>Adds the slots in their order.</summary>
    public abstract void Describe(List<ChainSlot> slots);

    /// <summary>Adds what calls each slot alone, in their order.</summary>
    public abstract void Bind(ValuesPlace<TValues> place, List<ChainStep> steps);

    /// <summary>Adds how the message and the values of the slots are written and read, in their order.</summary>
    public abstract void Resolve(JsonTypes types, List<JsonTypeInfo?> infos);

    /// <summary>Writes the message and the slots' values.</summary>
    public abstract void Write(JsonBuffer json, in TValues values, EvaluationFaults? faults, JsonTypeInfo?[] infos);

    /// <summary>Reads the message and the slots' values.</summary>
    public abstract void Read(ref Utf8JsonReader reader, ref EvaluationReader slots, ref TValues values, JsonTypeInfo?[] infos);
}
