namespace Timbr.Typed;

/// <summary>A source that makes whoever reads it wait, and can say so beforehand.</summary>
internal interface IPacedSource
{
    /// <summary>Sets a timer to the moment at which the next item is due; null where it is, or where another clock decides.</summary>
    ITimer? WaitsOn(TimeProvider time);
}
