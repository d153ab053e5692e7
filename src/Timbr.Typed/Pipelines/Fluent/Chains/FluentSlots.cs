namespace Timbr.Typed;

/// <summary>The slots of the machine of a pipeline that was built by <see cref="Pipeline"/>.</summary>
internal sealed class FluentSlots : MachineSlots
{
    public FluentSlots(PipelineGraph graph, IReadOnlyList<ChainSlot> slots)
        : base(graph, new FluentFunctions(slots.Count))
    {
        for (var number = 0; number < slots.Count; number++)
        {
            slots[number].AddTo(this, number);
        }
    }

    public void Add<TFunction>(int number)
        where TFunction : Delegate => Typed<TFunction>(number);
}
