namespace Timbr.Typed;

/// <summary>A publisher cannot be opened, or cannot hand a message on.</summary>
public class PublisherException : TimbrException
{
    /// <summary>Creates it.</summary>
    /// <param name="message">What happened, where, and what to do.</param>
    /// <param name="exitCode">What a program ends with that cannot go on without the publisher.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public PublisherException(string message, int exitCode = 1, Exception? innerException = null)
        : base(message, innerException)
    {
        ExitCode = exitCode;
    }

    /// <summary>What a program ends with that cannot go on without the publisher: 3 for an endpoint in use, 4 for a missing native library, 1 for the rest.</summary>
    public int ExitCode { get; }
}
