namespace Timbr.Typed;

/// <summary>The command line is wrong.</summary>
internal sealed class HostUsageException(string message, Exception? innerException = null) : TimbrException(message, innerException);
