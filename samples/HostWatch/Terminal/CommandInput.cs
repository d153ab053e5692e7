namespace HostWatch;

/// <summary>Reads commands on a thread of its own: keys from a terminal, lines from anything else. It does not keep the process alive.</summary>
internal static class CommandInput
{
    public static void Start(Commands commands) =>
        new Thread(() => Read(commands)) { IsBackground = true, Name = "Commands" }.Start();

    private static void Read(Commands commands)
    {
        if (!Console.IsInputRedirected)
        {
            while (true)
            {
                commands.Run(Console.ReadKey(intercept: true).KeyChar.ToString());
            }
        }

        while (Console.In.ReadLine() is { } line)
        {
            commands.Run(line);
        }
    }
}
