namespace Timbr.Typed.ZeroMQ;

/// <summary>The error numbers that are told apart here. POSIX gives them names only; each system numbers them itself.</summary>
internal static class Errno
{
    public const int NoEntry = 2;
    public const int Interrupted = 4;
    public const int AccessDenied = 13;
    public const int NoDevice = 19;
    public const int NotDirectory = 20;
    public const int Invalid = 22;

    public static int Again => Pick(linux: 11, bsd: 35, windows: 11);

    public static int NameTooLong => Pick(linux: 36, bsd: 63, windows: 38);

    public static int ProtocolNotSupported => Pick(linux: 93, bsd: 43, windows: 135);

    public static int AddressInUse => Pick(linux: 98, bsd: 48, windows: 100);

    public static int AddressNotAvailable => Pick(linux: 99, bsd: 49, windows: 101);

    private static int Pick(int linux, int bsd, int windows) =>
        OperatingSystem.IsLinux() ? linux : OperatingSystem.IsWindows() ? windows : bsd;
}
