namespace Timbr.Typed;

/// <summary>A line that is not a message.</summary>
public readonly struct BadLineArguments
{
    internal BadLineArguments(string source, long line, string problem, long skipped, Exception? exception)
    {
        Source = source;
        Line = line;
        Problem = problem;
        Skipped = skipped;
        Exception = exception;
    }

    /// <summary>The source's name: a path, <c>stdin</c>.</summary>
    public string Source { get; }

    /// <summary>The line's number; the first is 1.</summary>
    public long Line { get; }

    /// <summary>What is wrong: <c>not a Quake: $.Magnitude: expected a number, found "high" (byte 61)</c>.</summary>
    public string Problem { get; }

    /// <summary>How many lines were skipped so far, this one included; 0 if this one ends the source.</summary>
    public long Skipped { get; }

    /// <summary>What reading it threw; null for a line that is too long.</summary>
    public Exception? Exception { get; }

    /// <summary>All of it in one line: <c>earthquakes.ndjson:214: not a Quake: ... Skipped (1 so far).</c></summary>
    public override string ToString()
    {
        var verdict = Skipped == 0 ? "Stopped." : FormattableString.Invariant($"Skipped ({Skipped} so far).");
        return FormattableString.Invariant($"{Source}:{Line}: {Problem}. {verdict}");
    }
}
