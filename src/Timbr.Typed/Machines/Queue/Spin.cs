namespace Timbr.Typed;

/// <summary>How long a thread looks for work before it blocks: a few microseconds, and not at all on a single processor.</summary>
internal static class Spin
{
    public static int Rounds { get; } = Environment.ProcessorCount > 1 ? 20 : 0;

    public static void Once() => Thread.SpinWait(10);
}
