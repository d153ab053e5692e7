namespace Timbr.Typed;

/// <summary>What a run did. Immutable.</summary>
public sealed record RunReport
{
    /// <summary>How many messages each worker evaluated.</summary>
    public required IReadOnlyList<long> EntriesPerWorker { get; init; }

    /// <summary>From the start of the workers until the last message was published. It does not contain the reading of a <see cref="FeedMode.Batch"/>.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>Messages evaluated, those of <see cref="Failed"/> and <see cref="Stopped"/> included.</summary>
    public required long Processed { get; init; }

    /// <summary>Of the processed messages, those in which a slot failed.</summary>
    public required long Failed { get; init; }

    /// <summary>Of the processed messages, those that a slot ended with <see cref="Step.Stop{T}"/>.</summary>
    public required long Stopped { get; init; }

    /// <summary>Messages given up: dropped for want of room, or since somebody stopped the machine with <see cref="StopMode.Discard"/>, or in any way while a batch was read.</summary>
    public required long Dropped { get; init; }

    /// <summary>Messages that still wait, where <see cref="OnSlotError.Stop"/> ended the run.</summary>
    public required long Kept { get; init; }

    /// <summary>All of it in a line: <c>1,707 processed in 4.1 s, 3 failed, 0 stopped, 0 dropped, 0 kept; by worker 853 + 854</c></summary>
    public override string ToString() =>
        $"{Figure.Count(Processed)} processed in {Time}, {Figure.Count(Failed)} failed, {Figure.Count(Stopped)} stopped, {Figure.Count(Dropped)} dropped, "
        + $"{Figure.Count(Kept)} kept; by worker {string.Join(" + ", EntriesPerWorker.Select(Figure.Count))}";

    private string Time => Elapsed < TimeSpan.FromMinutes(1) ? Figure.Short(Elapsed) : Figure.Time(Elapsed);
}
