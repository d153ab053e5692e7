namespace Timbr.Typed;

/// <summary>The base of every exception that this library throws for a reason of its own.</summary>
public abstract class TimbrException : Exception
{
    /// <summary>Creates it with what, where and what to do about it.</summary>
    protected TimbrException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
