namespace Timbr.Typed;

/// <summary>
/// What a slot threw, or why its value could not be written, as an evaluation's JSON tells it: the exception was another one, where and when the JSON
/// was written. In <see cref="SlotError.Exception"/> of an evaluation that was read.
/// </summary>
public sealed class RecordedException : TimbrException
{
    /// <summary>Creates it.</summary>
    /// <param name="kind">The full name of the exception's type.</param>
    /// <param name="message">Its message.</param>
    public RecordedException(string kind, string message)
        : base(message) => Kind = kind;

    /// <summary>The full name of the exception's type: <c>System.DivideByZeroException</c>.</summary>
    public string Kind { get; }
}
