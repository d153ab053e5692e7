namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>How much of an object belongs to where it comes from.</summary>
internal enum Hold
{
    /// <summary>It is the very object.</summary>
    Itself,

    /// <summary>It is a container of the slot's own with the same elements.</summary>
    Elements,

    /// <summary>It is a copy of the slot's own whose members refer to the same objects.</summary>
    Members,
}
