namespace Timbr.Typed;

/// <summary>ZeroMQ cannot do what was asked: the library is missing, or an endpoint cannot be used.</summary>
public sealed class ZeroMQException : TimbrException
{
    /// <summary>Creates it.</summary>
    /// <param name="message">What happened, where, and what to do.</param>
    /// <param name="exitCode">What a program ends with that cannot go on.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public ZeroMQException(string message, int exitCode = 1, Exception? innerException = null)
        : base(message, innerException)
    {
        ExitCode = exitCode;
    }

    /// <summary>What a program ends with that cannot go on: 3 for an endpoint in use, 4 for a missing libzmq, 1 for the rest.</summary>
    public int ExitCode { get; }
}
