using System.Globalization;
using System.Text;

namespace Timbr.Typed.ZeroMQ;

/// <summary>What an endpoint has to look like: libzmq answers "invalid argument" to all that does not.</summary>
internal static class EndpointSyntax
{
    private const string Forms = "Use tcp://ADDRESS:PORT, ipc://PATH or inproc://NAME.";

    /// <exception cref="ZeroMQException">It does not look like one.</exception>
    public static void Check(string endpoint, bool toBind)
    {
        if (PathOf(endpoint, "tcp://") is { } address)
        {
            CheckTcp(endpoint, address, toBind);
        }
        else if (PathOf(endpoint, "ipc://") is { } path)
        {
            CheckIpc(endpoint, path);
        }
        else if (PathOf(endpoint, "inproc://") is { } name)
        {
            if (name.Length is 0 or > 255)
            {
                throw Wrong(endpoint, "the name must have 1 to 255 characters");
            }
        }
        else
        {
            throw Wrong(endpoint, "the protocol is none of tcp, ipc and inproc");
        }
    }

    public static string? PathOf(string endpoint, string scheme) =>
        endpoint.StartsWith(scheme, StringComparison.Ordinal) ? endpoint[scheme.Length..] : null;

    private static void CheckTcp(string endpoint, string address, bool toBind)
    {
        var colon = address.LastIndexOf(':');
        if (colon < 0 || address.EndsWith(']'))
        {
            throw Wrong(endpoint, "it has no port");
        }

        var (host, port) = (address[..colon], address[(colon + 1)..]);
        if (host.Length == 0 || host.AsSpan().ContainsAny(' ', '/'))
        {
            throw Wrong(endpoint, "it has no address");
        }

        if (!toBind && string.Equals(host, "*", StringComparison.Ordinal))
        {
            throw Wrong(endpoint, "* is an address to listen on, not one to connect to");
        }

        var isAny = port is "*" or "0";
        if (!(isAny && toBind) && !(ushort.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0))
        {
            throw Wrong(endpoint, $"the port '{port}' is not a number from 1 to 65535{(toBind ? ", nor * for any free one" : "")}");
        }
    }

    private static void CheckIpc(string endpoint, string path)
    {
        var longest = OperatingSystem.IsLinux() ? 107 : 103;
        var length = Encoding.UTF8.GetByteCount(path);
        if (length == 0)
        {
            throw Wrong(endpoint, "it has no path");
        }

        if (length > longest)
        {
            throw Wrong(endpoint, FormattableString.Invariant($"the path is {length} bytes long, and the system allows {longest}"));
        }
    }

    private static ZeroMQException Wrong(string endpoint, string why) => new($"'{endpoint}' is not a ZeroMQ endpoint: {why}. {Forms}");
}
