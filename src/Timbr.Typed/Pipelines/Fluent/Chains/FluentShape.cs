using System.Text.Json.Serialization.Metadata;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>All that is fixed once a pipeline is built. Its evaluations know it, so that they can be written.</summary>
internal sealed class FluentShape<TValues>
{
    public FluentShape(Chain<TValues> chain, JsonTypes types, ValuesPlace<TValues> place)
    {
        var slots = new List<ChainSlot>();
        var steps = new List<ChainStep>();
        var infos = new List<JsonTypeInfo?>();
        chain.Describe(slots);
        chain.Bind(place, steps);
        chain.Resolve(types, infos);
        Chain = chain;
        Steps = [.. steps];
        Infos = [.. infos];
        Described = slots;
        Slots = new PipelineShape(chain.PipelineName, [.. slots.Select(static slot => slot.Name)], [.. slots.Select(static (slot, number) => ReadsOf(slot, number))]);
        Graph = FluentGraph.Of(chain.PipelineName, chain.InputType, slots);
    }

    public Chain<TValues> Chain { get; }

    public IReadOnlyList<ChainSlot> Described { get; }

    public PipelineShape Slots { get; }

    public PipelineGraph Graph { get; }

    public ChainStep[] Steps { get; }

    /// <summary>How the message and the slots' values are written and read; null for what is always null.</summary>
    public JsonTypeInfo?[] Infos { get; }

    public void Write(JsonBuffer json, in TValues values, EvaluationFaults? faults)
    {
        json.WriteRaw("["u8);
        Chain.Write(json, in values, faults, Infos);
        json.WriteRaw("]"u8);
    }

    private static ulong ReadsOf(ChainSlot slot, int number) =>
        FluentGraph.ReadsOf(slot, number).Where(static read => read != PipelineGraph.Input).Aggregate(0UL, static (bits, read) => bits | (1UL << read));
}
