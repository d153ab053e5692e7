using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>A slot with state. Only generated code makes it.</summary>
/// <param name="Number">The slot's number.</param>
/// <param name="Name">The slot's name.</param>
/// <param name="Value">The type of the slot's value.</param>
/// <param name="Type">The state's type with all that it holds: <c>Bank.Sum { decimal Value }</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct StateSlot(int Number, string Name, string Value, string Type);
