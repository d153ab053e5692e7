using System.Collections;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>
/// Compares two values down to their private fields: types, order of items, signs of zeros. Types of the framework are compared by
/// what they hold, others field by field.
/// </summary>
internal static class ValueComparison
{
    /// <summary>Where the values differ; null where they do not.</summary>
    public static string? Difference(object? expected, object? actual) => Difference(expected, actual, "$");

    private static string? Difference(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null)
        {
            return expected is null && actual is null ? null : $"{path}: expected {expected ?? "null"}, but it was {actual ?? "null"}";
        }

        var type = expected.GetType();
        if (type != actual.GetType())
        {
            return $"{path}: expected a {type}, but it was a {actual.GetType()}";
        }

        if (Atom(expected) is { } text)
        {
            return text == Atom(actual) ? null : $"{path}: expected {text}, but it was {Atom(actual)}";
        }

        if (expected is IEnumerable items && ItemDifference(items, (IEnumerable)actual, path) is { } difference)
        {
            return difference;
        }

        for (var t = type; t is not null && t != typeof(object) && !IsOfFramework(t); t = t.BaseType!)
        {
            foreach (var field in t.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (Difference(field.GetValue(expected), field.GetValue(actual), $"{path}.{field.Name}") is { } inner)
                {
                    return inner;
                }
            }
        }

        return IsPlainStruct(type) ? StructDifference(expected, actual, type, path) : null;
    }

    // The text that stands for a value without parts; null for others.
    private static string? Atom(object value) => value switch
    {
        string text => $"\"{text}\"",
        double number => BitConverter.DoubleToInt64Bits(number).ToString("X16"),
        float number => BitConverter.SingleToInt32Bits(number).ToString("X8"),
        Half number => BitConverter.HalfToInt16Bits(number).ToString("X4"),
        decimal number => string.Join(',', decimal.GetBits(number)),
        DateTime time => $"{time.Ticks} {time.Kind}",
        DateTimeOffset time => $"{time.Ticks} {time.Offset}",
        Uri uri => $"{uri.OriginalString} {uri.IsAbsoluteUri}",
        JsonElement { ValueKind: JsonValueKind.Undefined } => "undefined",
        JsonElement element => Convert.ToHexString(JsonMarshal.GetRawUtf8Value(element)),
        JsonDocument document => Atom(document.RootElement),
        JsonNode node => TextOf(node),
        Memory<byte> memory => Convert.ToHexString(memory.Span),
        ReadOnlyMemory<byte> memory => Convert.ToHexString(memory.Span),
        Delegate => "delegate",
        _ when value.GetType() is { } type && (type.IsPrimitive || type.IsEnum || (IsOfFramework(type) && value is IFormattable)) => $"{type.Name} {value}",
        Version or Type => value.ToString(),
        _ => null,
    };

    // A node may hold text that is no UTF-8, which nothing writes.
    private static string TextOf(JsonNode node)
    {
        try
        {
            return node.ToJsonString();
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }

    private static string? ItemDifference(IEnumerable expected, IEnumerable actual, string path)
    {
        if (TryItems(expected) is not { } wanted || TryItems(actual) is not { } found)
        {
            return TryItems(expected) is null == TryItems(actual) is null ? null : $"{path}: only one of them can be enumerated";
        }

        if (wanted.Count != found.Count)
        {
            return $"{path}: expected {wanted.Count} items, but it had {found.Count}";
        }

        for (var i = 0; i < wanted.Count; i++)
        {
            if (Difference(wanted[i], found[i], $"{path}[{i}]") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    // A default ImmutableArray cannot be enumerated.
    private static List<object?>? TryItems(IEnumerable items)
    {
        try
        {
            return [.. items.Cast<object?>()];
        }
        catch (InvalidOperationException)
        {
            return null;
        }
        catch (NullReferenceException)
        {
            return null;
        }
    }

    // Pairs and tuples; collections are told by their items.
    private static bool IsPlainStruct(Type type) => IsOfFramework(type) && !typeof(IEnumerable).IsAssignableFrom(type) && (type.IsValueType || type.Name.StartsWith("Tuple`", StringComparison.Ordinal));

    private static string? StructDifference(object expected, object actual, Type type, string path)
    {
        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (Difference(field.GetValue(expected), field.GetValue(actual), $"{path}.{field.Name}") is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static bool IsOfFramework(Type type) => type.Namespace is "System" || type.Namespace?.StartsWith("System.", StringComparison.Ordinal) == true;
}
