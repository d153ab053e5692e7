namespace Timbr.Typed.Json;

/// <summary>How a type's values are written: without quotes, in characters that need no escape.</summary>
/// <typeparam name="T">The type.</typeparam>
internal interface IText<in T>
{
    /// <summary>The bytes that a value may touch, which may be more than it takes.</summary>
    static abstract int Longest { get; }

    /// <summary>Writes a value.</summary>
    /// <param name="target">Where; <see cref="Longest"/> bytes are there.</param>
    /// <param name="value">The value.</param>
    /// <returns>The bytes written.</returns>
    static abstract int Write(ref byte target, T value);
}
