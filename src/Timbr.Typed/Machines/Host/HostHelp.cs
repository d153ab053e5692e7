using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>The help text of a host.</summary>
internal static class HostHelp
{
    public static void Write(TextWriter output, string pipeline, IReadOnlyList<HostOption> options)
    {
        (string Option, string Help)[] rows =
        [
            ("--source FILE|-", "read messages from here, one JSON value a line (-, the default, is the standard input)"),
            ("--ndjson FILE|-", "write evaluations here, one JSON array a line (default: the standard output, unless published otherwise)"),
            .. options.Select(static option => ($"{option.Name} {option.ValueName}", option.Help)),
            ("--rate N/s|max", "read no more than so many messages a second (default: max)"),
            ("--on-bad-line skip|stop", "what to do with a line that is not a message (default: skip)"),
            ("--status", "show counts on the standard error"),
            ("--help", "show this"),
        ];
        output.WriteLine($"Runs the pipeline {pipeline} over messages.");
        output.WriteLine();
        var width = rows.Max(static row => row.Option.Length);
        foreach (var (option, help) in rows)
        {
            output.WriteLine($"  {option.PadRight(width)}  {help}");
        }

        output.WriteLine();
        output.WriteLine("Ctrl-C stops reading and finishes what was read; a second Ctrl-C stops at once.");
        output.WriteLine("Exit codes: 0 done, 1 failed, 2 wrong arguments, 3 endpoint in use, 4 native library missing, 5 source cannot be opened, 130 cut short.");
    }
}
