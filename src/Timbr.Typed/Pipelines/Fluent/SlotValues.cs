namespace Timbr.Typed;

/// <summary>
/// A value and those before it: what a slot of a <see cref="Pipeline"/> is given. The first is the message, which has <see cref="None"/> before it.
/// </summary>
/// <typeparam name="TBefore">The values before.</typeparam>
/// <typeparam name="T">The type of the value.</typeparam>
public struct SlotValues<TBefore, T>
{
    internal TBefore Before;
    internal T Value;
}
