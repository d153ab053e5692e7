using System.Buffers.Text;
using System.ComponentModel;
using System.Text.Json;

namespace Timbr.Typed.Json;

/// <summary>
/// Reads JSON as <c>System.Text.Json</c> does with default options: the same texts are accepted. Only generated code calls it.
/// Every reader finds the <see cref="Utf8JsonReader"/> on the first token of its value and leaves it on the last.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonInput
{
    /// <summary>How deep objects and arrays may be nested where nothing else is said.</summary>
    public const int DefaultMaxDepth = 64;

    private const int UnitDigits = 4;

    /// <summary>Reads a text that is one value.</summary>
    /// <param name="json">The text in UTF-8.</param>
    /// <param name="targetType">The type wanted, as C# writes it, for the error.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="maxDepth">How deep objects and arrays may be nested; at least 1.</param>
    /// <param name="maxBytes">How long the text may be.</param>
    /// <exception cref="JsonFormatException">The text is not JSON, or not such a value, or beyond a limit, or the type refused it.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, string targetType, JsonValueReader<T> read, int maxDepth = DefaultMaxDepth, int maxBytes = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxDepth);
        if (json.Length > maxBytes)
        {
            throw JsonFailure.TooLong(json, targetType, maxBytes);
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            reader.Read();
            var value = read(ref reader);
            if (reader.Read())
            {
                throw new JsonMismatchException("the text goes on behind the value");
            }

            return value;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            throw JsonFailure.Locate(json, in reader, maxDepth, error).AsException(targetType);
        }
    }

    /// <summary>Whether the value is <c>null</c>.</summary>
    public static bool IsNull(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null;

    /// <summary>Makes sure that the value is an object.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="type">The type wanted, as C# writes it.</param>
    public static void ExpectObject(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Expected(ref reader, $"an object ({type})");
        }
    }

    /// <summary>Goes to the next property of an object.</summary>
    /// <returns>True on a property's name, false at the object's end.</returns>
    public static bool NextProperty(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType != JsonTokenType.PropertyName)
        {
            return false;
        }

        RefuseHalfPair(ref reader);
        return true;
    }

    /// <summary>Goes from a property's name to the last token of its value.</summary>
    public static void SkipValue(ref Utf8JsonReader reader) => reader.Skip();

    /// <summary>Makes sure that the value is an array.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="type">The type wanted, as C# writes it.</param>
    public static void ExpectArray(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Expected(ref reader, $"an array ({type})");
        }
    }

    /// <summary>Goes to the next element of an array.</summary>
    /// <returns>True on an element's first token, false at the array's end.</returns>
    public static bool NextElement(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    // Refused in names that nobody looks at, too; bytes that are no UTF-8 are not.
    internal static void RefuseHalfPair(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped && HasHalfPair(reader.ValueSpan))
        {
            _ = reader.GetString();
        }
    }

    private static bool HasHalfPair(ReadOnlySpan<byte> name)
    {
        var isOpen = false;
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '\\' && name[++i] == 'u')
            {
                var unit = Utf8Parser.TryParse(name.Slice(i + 1, UnitDigits), out int value, out _, 'X') ? value : 0;
                i += UnitDigits;
                if (isOpen != char.IsLowSurrogate((char)unit))
                {
                    return true;
                }

                isOpen = char.IsHighSurrogate((char)unit);
            }
            else if (isOpen)
            {
                return true;
            }
        }

        return isOpen;
    }
}
