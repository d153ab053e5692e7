namespace Timbr.Typed;

/// <summary>One slot of a chain, with the type of its functions.</summary>
internal sealed record ChainSlot<TFunction>(string Name, Type Type, int Parameters) : ChainSlot(Name, Type, Parameters)
    where TFunction : Delegate
{
    public override void AddTo(FluentSlots slots, int number) => slots.Add<TFunction>(number);
}
