namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>What a slot throws.</summary>
public enum StrikeKind
{
    /// <summary>An exception.</summary>
    Plain,

    /// <summary>A thousand exceptions, one in the other.</summary>
    Tower,

    /// <summary>That memory has run out.</summary>
    Memory,
}
