namespace Timbr.Typed;

/// <summary>How a worker ended.</summary>
/// <param name="IsKept">Whether it was told to leave, so that there may be more to do.</param>
/// <param name="Error">What broke it; null for a proper end.</param>
internal readonly record struct WorkerEnd(bool IsKept, Exception? Error);
