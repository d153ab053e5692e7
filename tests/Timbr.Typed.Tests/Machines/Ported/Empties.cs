namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>Eight stages of which none has a function.</summary>
[Pipeline<double>(Slots = 8)]
public static partial class Empties;
