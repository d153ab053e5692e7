namespace Timbr.Typed.Testing;

/// <summary>A call to a driver or to <see cref="VirtualTime"/> did not come to an end within <see cref="VirtualTime.RealTimeLimit"/>. The message says what it waited for.</summary>
public sealed class StuckException : TimbrException
{
    internal StuckException(string message)
        : base(message)
    {
    }
}
