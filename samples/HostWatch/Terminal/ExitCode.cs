namespace HostWatch;

/// <summary>What the program ends with; an endpoint in use gives 3 and a missing libzmq 4, as their exceptions say.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongArguments = 2;
    public const int NoSource = 5;
    public const int CutShort = 130;
}
