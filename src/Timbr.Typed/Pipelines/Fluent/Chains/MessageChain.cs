using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>The message, before the first slot.</summary>
internal sealed class MessageChain<TInput>(string pipelineName) : Chain<SlotValues<None, TInput>>
{
    public override string PipelineName => pipelineName;

    public override int Count => 0;

    public override Type InputType => typeof(TInput);

    public override PendingCall? Start(ref SlotValues<None, TInput> values, FluentFunctions? functions) => null;

    public override PendingCall? StartTimed(ref SlotValues<None, TInput> values, FluentFunctions? functions, SlotClock clock) => null;

    public override void Describe(List<ChainSlot> slots)
    {
        // A message is no slot.
    }

    public override void Bind(ValuesPlace<SlotValues<None, TInput>> place, List<ChainStep> steps)
    {
        // A message is not called.
    }

    public override void Resolve(JsonTypes types, List<JsonTypeInfo?> infos) => infos.Add(types.Find<TInput>("the message"));

    public override void Write(JsonBuffer json, in SlotValues<None, TInput> values, EvaluationFaults? faults, JsonTypeInfo?[] infos) =>
        JsonValue.Write(json, values.Value, infos[0], "in");

    public override void Read(ref Utf8JsonReader reader, ref EvaluationReader slots, ref SlotValues<None, TInput> values, JsonTypeInfo?[] infos) =>
        values.Value = JsonValue.Read<TInput>(ref reader, infos[0]);
}
