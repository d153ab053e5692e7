namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>An exception that throws when anybody reads it.</summary>
public sealed class UnreadableException : Exception
{
    public override string Message => throw new InvalidOperationException("There is no message.");

    public override string StackTrace => throw new InvalidOperationException("There is no trace.");

    public override string ToString() => throw new InvalidOperationException("There is no text.");
}
