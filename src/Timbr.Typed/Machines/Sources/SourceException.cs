namespace Timbr.Typed;

/// <summary>A source cannot be read, or not any further.</summary>
public class SourceException : TimbrException
{
    /// <summary>Creates it.</summary>
    /// <param name="message">Which source, where in it, why, and what to do.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public SourceException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
