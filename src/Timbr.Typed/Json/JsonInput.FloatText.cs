using System.Buffers.Text;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    /// <summary>Reads a number or <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>, as <c>JsonNumberHandling.AllowNamedFloatingPointLiterals</c> has it.</summary>
    public static double ReadNamedDouble(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? ReadDouble(ref reader) : TryReadName(in reader, out double value) ? value : throw NotNamed(ref reader);

    /// <summary>Reads a number or <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>, as <c>JsonNumberHandling.AllowNamedFloatingPointLiterals</c> has it.</summary>
    public static float ReadNamedSingle(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? ReadSingle(ref reader) : TryReadName(in reader, out float value) ? value : throw NotNamed(ref reader);

    /// <summary>Reads a number or <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>, as <c>JsonNumberHandling.AllowNamedFloatingPointLiterals</c> has it.</summary>
    public static Half ReadNamedHalf(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? ReadHalf(ref reader) : TryReadName(in reader, out Half value) ? value : throw NotNamed(ref reader);

    private static Exception NotNamed(ref Utf8JsonReader reader) => Expected(ref reader, "a number, \"NaN\", \"Infinity\" or \"-Infinity\"");

    private static bool TryReadText(in Utf8JsonReader reader, out double value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return TryParseName(text, out value) || (Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && double.IsFinite(value));
    }

    private static bool TryReadText(in Utf8JsonReader reader, out float value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return TryParseName(text, out value) || (Utf8Parser.TryParse(text, out value, out var used) && used == text.Length && float.IsFinite(value));
    }

    private static bool TryReadText(in Utf8JsonReader reader, out Half value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return TryParseName(text, out value)
            || (Half.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out value) && Half.IsFinite(value));
    }

    private static bool TryReadText(in Utf8JsonReader reader, out decimal value)
    {
        var text = TextOf(in reader, stackalloc byte[LongestNumber]);
        return Utf8Parser.TryParse(text, out value, out var used) && used == text.Length;
    }

    private static bool TryReadName<T>(in Utf8JsonReader reader, out T value)
        where T : IFloatingPointIeee754<T> => TryParseName(TextOf(in reader, stackalloc byte[LongestNumber]), out value);

    private static bool TryParseName<T>(ReadOnlySpan<byte> text, out T value)
        where T : IFloatingPointIeee754<T>
    {
        value = text.SequenceEqual("NaN"u8) ? T.NaN
            : text.SequenceEqual("Infinity"u8) ? T.PositiveInfinity
            : text.SequenceEqual("-Infinity"u8) ? T.NegativeInfinity
            : T.Zero;
        return !T.IsFinite(value);
    }
}
