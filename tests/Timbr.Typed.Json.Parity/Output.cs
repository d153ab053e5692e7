namespace Timbr.Typed.Json.Parity;

/// <summary>The value that the slot of an <see cref="OutputEntry{T, TEvaluation}"/> gives.</summary>
internal static class Output<T>
{
    [ThreadStatic]
    public static T? Value;
}
