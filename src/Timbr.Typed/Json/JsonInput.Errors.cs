using System.Text;
using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    private const int LongestFound = 40;

    /// <summary>The error of an object that lacks required members; throw it at the object's end.</summary>
    /// <param name="reader">Stands on the object's end.</param>
    /// <param name="type">The type wanted, as C# writes it.</param>
    /// <param name="members">The members that did not come, separated by commas.</param>
    public static Exception Missing(ref Utf8JsonReader reader, string type, string members) =>
        new JsonMismatchException($"a {type} needs {members}, which did not come");

    /// <summary>The error of a property that a type does not have and does not let pass.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="type">The type wanted, as C# writes it.</param>
    public static Exception Unmapped(ref Utf8JsonReader reader, string type) =>
        new JsonMismatchException($"a {type} has no member {Found(ref reader)}");

    /// <summary>The error of an object that does not tell which derived type it is of.</summary>
    /// <param name="reader">Stands on the object's start.</param>
    /// <param name="type">The type wanted, as C# writes it.</param>
    public static Exception Untold(ref Utf8JsonReader reader, string type) =>
        new JsonMismatchException($"a {type} tells first which derived type it is of");

    /// <summary>Refuses a property that is not the type's: its name begins with a dollar sign, or is the one that tells the derived type.</summary>
    /// <param name="reader">Stands on the property's name.</param>
    /// <param name="discriminator">The name that tells the derived type.</param>
    public static void RefuseMetadata(ref Utf8JsonReader reader, ReadOnlySpan<byte> discriminator)
    {
        var isMetadata = reader.ValueIsEscaped
            ? ReadName(ref reader).StartsWith('$') || reader.ValueTextEquals(discriminator)
            : reader.ValueSpan.StartsWith("$"u8) || reader.ValueSpan.SequenceEqual(discriminator);
        if (isMetadata)
        {
            throw Misplaced(ref reader, discriminator);
        }
    }

    internal static Exception Misplaced(ref Utf8JsonReader reader, ReadOnlySpan<byte> discriminator)
    {
        var problem = $"{Found(ref reader)} stands where no metadata may stand";
        return reader.ValueTextEquals(JsonMetadataException.Values) ? new JsonMetadataException(problem, discriminator.ToArray()) : new JsonMismatchException(problem);
    }

    /// <summary>Refuses to add to a collection that is read-only, whatever comes.</summary>
    /// <typeparam name="T">The items' type; a pair for dictionaries.</typeparam>
    /// <param name="collection">What a member holds.</param>
    /// <param name="type">Its type, as C# writes it.</param>
    public static void RefuseReadOnly<T>(object collection, string type)
    {
        if (collection is ICollection<T> { IsReadOnly: true })
        {
            throw new JsonMismatchException($"the {type} that is there cannot be added to");
        }
    }

    /// <summary>The error of a value that is not what was expected.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <param name="wanted">What was expected, with its article: <c>a number</c>.</param>
    public static Exception Expected(ref Utf8JsonReader reader, string wanted) =>
        new JsonMismatchException($"expected {wanted}, found {Found(ref reader)}");

    private static string Found(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String or JsonTokenType.PropertyName => $"\"{Cut(reader.ValueSpan)}\"",
        JsonTokenType.None => "nothing",
        _ => Cut(reader.ValueSpan),
    };

    // Cut as bytes first: the text may be megabytes long.
    private static string Cut(ReadOnlySpan<byte> utf8)
    {
        var text = Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, 4 * LongestFound)]);
        if (text.Length <= LongestFound)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestFound - 2]) ? LongestFound - 2 : LongestFound - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
