using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Timbr.Typed.Tests.Machines.States;

/// <summary>A value as a text that no other value has, to the bit.</summary>
internal static class BitText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        char letter => Invariant($"'{(int)letter:X4}'"),
        string text => string.Concat(text.Select(static letter => Invariant($"{(int)letter:X4}"))) + "\"",
        decimal number => string.Join('.', decimal.GetBits(number)),
        double number => Invariant($"{BitConverter.DoubleToUInt64Bits(number):X}"),
        float number => Invariant($"{BitConverter.SingleToUInt32Bits(number):X}"),
        Half number => Invariant($"{BitConverter.HalfToUInt16Bits(number):X}"),
        DateTime time => Invariant($"{time.Ticks} {time.Kind} {time.ToUniversalTime().Ticks}"),
        DateTimeOffset time => Invariant($"{time.Ticks} {time.Offset.Ticks}"),
        TimeSpan time => Invariant($"{time.Ticks}"),
        TimeOnly time => Invariant($"{time.Ticks}"),
        Uri place => $"{place.IsAbsoluteUri} {Of(place.OriginalString)} {Of(place.ToString())}",
        JsonElement note => JsonSerializer.Serialize(note),
        Enum or IFormattable => ((IFormattable)value).ToString(value is Enum ? "D" : null, CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Of(tuple[i])))})",
        IEnumerable items => $"[{string.Join(", ", InOrder(items))}]",
        _ => Fields(value),
    };

    // Sets and dictionaries have no order.
    private static IEnumerable<string> InOrder(IEnumerable items)
    {
        var texts = items.Cast<object?>().Select(Of);
        return items is Array or IList or Stack<string> ? texts : texts.Order(StringComparer.Ordinal);
    }

    private static string Fields(object value) => $"{{ {string.Join(", ", value.GetType()
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .Select(field => $"{field.Name}: {Of(field.GetValue(value))}"))} }}";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
