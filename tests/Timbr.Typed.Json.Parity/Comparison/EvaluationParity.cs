using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>
/// Compares an evaluation that generated code reads back, <c>[value,0]</c>, with what the framework makes of its two values: both accept them, and
/// the value is the same, or generated code refuses the text, and in no other way than by <see cref="JsonFormatException"/>.
/// </summary>
internal static class EvaluationParity
{
    /// <summary>The difference in words; null for none.</summary>
    public static string? Difference(Entry entry, byte[] json)
    {
        var expected = ByFramework(entry, json);
        object? actual;
        try
        {
            actual = entry.ReadEvaluation(json);
        }
        catch (JsonFormatException e)
        {
            return expected.IsAccepted ? Report(entry, json, expected.ToString(), e.Message) : null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Report(entry, json, expected.ToString(), $"broke off: {e}");
        }

        return !expected.IsAccepted ? Report(entry, json, expected.ToString(), $"accepted: {ValueText.Of(actual)}")
            : ValueComparison.Difference(expected.Value, actual) is { } difference ? Report(entry, json, expected.ToString(), $"differs at {difference}")
            : null;
    }

    private static Reading ByFramework(Entry entry, byte[] json)
    {
        var none = new Reading(false, null, "$", 0, new JsonException("It is no evaluation."));
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonInput.DefaultMaxDepth + 1 });
            return document.RootElement is { ValueKind: JsonValueKind.Array } root && root.GetArrayLength() == 2 && !IsFault(root[0]) && IsSlot(root[1])
                ? Reading.ByFramework(entry, JsonMarshal.GetRawUtf8Value(root[0]).ToArray())
                : none;
        }
        catch (JsonException)
        {
            return none;
        }
    }

    private static bool IsSlot(JsonElement value) => IsFault(value) || (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _));

    // The object that stands for a value that could not be written.
    private static bool IsFault(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.EnumerateObject().ToList() is [{ Value.ValueKind: JsonValueKind.Object } outer] && IsNamed(outer, "_exception"u8)
        && outer.Value.EnumerateObject().ToList() is [var kind, var message, var task]
        && IsNamed(kind, "exc_class"u8) && IsNamed(message, "exc_value"u8) && IsNamed(task, "task"u8)
        && IsText(kind.Value) && IsText(message.Value) && task.Value.ValueKind == JsonValueKind.String;

    private static bool IsNamed(JsonProperty property, ReadOnlySpan<byte> name) => JsonMarshal.GetRawUtf8PropertyName(property).SequenceEqual(name);

    private static bool IsText(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String && value.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Report(Entry entry, byte[] json, string expected, string actual) =>
        $"{entry.Name} in the evaluation {Encoding.UTF8.GetString(json)}\n  expected {expected}\n  but was  {actual}";
}
