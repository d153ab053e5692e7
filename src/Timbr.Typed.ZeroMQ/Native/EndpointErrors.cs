namespace Timbr.Typed.ZeroMQ;

/// <summary>Says in a sentence why an endpoint cannot be used, and what to do.</summary>
internal static class EndpointErrors
{
    public static ZeroMQException InUse(string endpoint) =>
        new($"{endpoint} is in use by another program. Choose another --publish endpoint.", exitCode: 3);

    public static ZeroMQException NotAlone(string endpoint) =>
        new($"{endpoint} reaches only what shares a {nameof(ZeroMQContext)}. Set the option Context here and at the other end.");

    public static ZeroMQException Cannot(string verb, string endpoint, int error)
    {
        if (error == Errno.AddressInUse)
        {
            return InUse(endpoint);
        }

        var isTcp = endpoint.StartsWith("tcp://", StringComparison.Ordinal);
        var why = error switch
        {
            _ when error == Errno.AddressNotAvailable => "this machine has no such address. Use one of its own, 127.0.0.1, or * for all",
            Errno.NoDevice => "it names neither an address nor a network interface of this machine. Use one of its own addresses, 127.0.0.1, or * for all",
            Errno.AccessDenied when isTcp => "permission denied. Use a port above 1023",
            Errno.AccessDenied => "permission denied. Use a path that may be written to",
            Errno.NoEntry or Errno.NotDirectory => "its directory does not exist. Create it, or use another path",
            _ when error == Errno.NameTooLong => "the path is too long. Use a shorter one",
            _ when error == Errno.ProtocolNotSupported => "this libzmq does not support the protocol. Use tcp://ADDRESS:PORT",
            Errno.Invalid => "libzmq does not understand it. Use tcp://ADDRESS:PORT, ipc://PATH or inproc://NAME",
            _ => LibZmq.Describe(error),
        };
        return new ZeroMQException($"{endpoint} cannot be {verb}: {why}.");
    }
}
