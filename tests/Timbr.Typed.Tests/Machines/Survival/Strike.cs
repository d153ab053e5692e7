namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>A message that can break slots.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Slot">The slot that throws for it; -1 for none.</param>
/// <param name="Kind">What is thrown.</param>
public sealed record Strike(int Number, int Slot, StrikeKind Kind = StrikeKind.Plain);
