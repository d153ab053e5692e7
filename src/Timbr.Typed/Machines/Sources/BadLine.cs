namespace Timbr.Typed;

/// <summary>What a source does with a line that is not a message.</summary>
public enum BadLine
{
    /// <summary>It is reported, counted and left out.</summary>
    Skip,

    /// <summary>The source ends with a <see cref="SourceException"/>.</summary>
    Stop,
}
