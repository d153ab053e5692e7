using System.Runtime.CompilerServices;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>A type that the library writes and reads with one call.</summary>
/// <param name="Type">Its metadata name; <c>System.Byte[]</c> for the array.</param>
/// <param name="Reader">The method of <c>JsonInput</c>.</param>
/// <param name="Wire">The word for it in a baseline, lower case.</param>
/// <param name="SchemaType">The schema's <c>type</c>; empty for any.</param>
/// <param name="Schema">The rest of the schema, each entry with a comma before it.</param>
internal sealed record JsonPrimitive(string Type, string Reader, string Wire, string SchemaType, string Schema = "")
{
    /// <summary>The method of <c>JsonBuffer</c>.</summary>
    public string Writer { get; init; } = "Write";

    /// <summary>The method of <c>JsonBuffer</c> that writes it as a property's name.</summary>
    public string KeyWriter { get; init; } = "WriteKey";

    /// <summary>Whether some of its values have no JSON.</summary>
    public bool CanThrow { get; init; }

    /// <summary>Whether some of its values are no numbers.</summary>
    public bool IsFloating => Type is "System.Single" or "System.Double" or "System.Half";

    /// <summary>Whether a row takes it: its text has a bound, or it is a string.</summary>
    public bool IsInRow { get; init; } = true;

    /// <summary>Whether a row looks for room for it.</summary>
    public bool IsString => Type == "System.String";

    /// <summary>Whether it can be the key of a dictionary.</summary>
    public bool IsKey { get; init; } = true;

    /// <summary>The statement that writes <see cref="JsonPart.Value"/>.</summary>
    public string Writing => field ??= $"json.{Writer}({JsonPart.Value});";

    /// <summary>The expression that reads one.</summary>
    public string Reading => field ??= $"{J}JsonInput.{Reader}(ref reader)";

    /// <summary>The statement that puts <see cref="JsonPart.Value"/> in a row; null where a row cannot take it.</summary>
    public string? Row => IsInRow ? field ??= RowStatement.Of(this, JsonPart.Value) : null;

    /// <summary>The method of <c>JsonInput</c> that reads it where it is a property's name.</summary>
    public string KeyReader => Reader.Insert("Read".Length, "Key");

    // There is one of each.
    public bool Equals(JsonPrimitive? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
