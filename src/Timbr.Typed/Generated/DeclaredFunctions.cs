namespace Timbr.Typed.Generated;

/// <summary>The functions of a machine whose slots cannot be replaced.</summary>
internal sealed class DeclaredFunctions : SlotFunctions
{
    protected override void Set(int slot, Delegate? function)
    {
    }

    protected override Delegate? Variant(int slot, string name) => null;
}
