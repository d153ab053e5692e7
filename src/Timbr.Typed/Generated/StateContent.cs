using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>Refuses what would not come back from a file as it was. Only generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StateContent
{
    /// <summary>Refuses a value of a derived type, whose own fields would be lost.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type that it is declared as.</param>
    /// <exception cref="NotSupportedException">The value is of another type.</exception>
    public static void Check(object value, Type type)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.GetType() != type)
        {
            throw new NotSupportedException($"it holds a '{value.GetType()}' where a '{type}' is declared, and what is special to that would be lost. Declare the type that it is.");
        }
    }

    /// <summary>Refuses a collection that compares in a way of its own, which a file cannot say.</summary>
    /// <param name="comparer">What it compares with.</param>
    /// <param name="type">The collection's type, as C# writes it.</param>
    /// <exception cref="NotSupportedException">The comparer is not the one that a new collection has.</exception>
    public static void Check<T>(IEqualityComparer<T> comparer, string type)
    {
        // These are equal in all but their class.
        if (!ReferenceEquals(comparer, EqualityComparer<T>.Default) && !ReferenceEquals(comparer, StringComparer.Ordinal))
        {
            throw Own(type);
        }
    }

    /// <inheritdoc cref="Check{T}(IEqualityComparer{T}, string)"/>
    public static void Check<T>(IComparer<T> comparer, string type)
    {
        if (!ReferenceEquals(comparer, Comparer<T>.Default))
        {
            throw Own(type);
        }
    }

    private static NotSupportedException Own(string type) =>
        new($"it holds a '{type}' with a comparer of its own, which would be lost. Change the keys before they are added, as with ToUpperInvariant, and use the default comparer.");
}
