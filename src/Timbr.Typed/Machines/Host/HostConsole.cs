namespace Timbr.Typed;

/// <summary>What a host talks to: the process's console, or a test.</summary>
internal sealed record HostConsole(TextWriter Output, TextWriter Error, bool IsErrorTerminal, bool IsInputTerminal, TimeProvider Time)
{
    public static HostConsole Process() =>
        new(Console.Out, Console.Error, !Console.IsErrorRedirected, !Console.IsInputRedirected, TimeProvider.System);
}
