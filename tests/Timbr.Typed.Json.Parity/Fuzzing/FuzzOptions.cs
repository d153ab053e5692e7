namespace Timbr.Typed.Json.Parity.Fuzzing;

/// <summary>How long to search for differences, and where to start.</summary>
internal sealed record FuzzOptions
{
    /// <summary>The texts to try, of all threads together; the search ends earlier where <see cref="Time"/> is over.</summary>
    public long Inputs { get; init; } = long.MaxValue;

    /// <summary>How long to try.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.MaxValue;

    /// <summary>With the number of threads and of inputs it decides everything.</summary>
    public int Seed { get; init; } = 1;

    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Texts to change, for every type.</summary>
    public IReadOnlyList<byte[]> Corpus { get; init; } = [];

    /// <summary>The types to read; all where there are none.</summary>
    public IReadOnlyList<Entry> Entries { get; init; } = [];

    /// <summary>How many differences to keep; one a type.</summary>
    public int MostDifferences { get; init; } = 20;

    /// <summary>Told each difference as soon as it is found, by any thread.</summary>
    public Action<string>? Found { get; init; }
}
