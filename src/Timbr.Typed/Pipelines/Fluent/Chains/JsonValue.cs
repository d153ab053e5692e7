using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>Writes and reads one value; without a type info it is null, which stands for <see cref="None"/>.</summary>
internal static class JsonValue
{
    public static void Write<T>(JsonBuffer json, T value, JsonTypeInfo? info, string task)
    {
        if (info is null)
        {
            json.WriteNull();
            return;
        }

        var mark = json.Position;
        try
        {
            json.WriteAs(value, (JsonTypeInfo<T>)info);
        }
        catch (Exception error)
        {
            json.WriteException(mark, Plain(error, value), task);
        }
    }

    public static T Read<T>(ref Utf8JsonReader reader, JsonTypeInfo? info)
    {
        if (info is not null)
        {
            return JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)info)!;
        }

        return JsonInput.IsNull(ref reader) ? default! : throw JsonInput.Expected(ref reader, "null");
    }

    // What generated code says of such a number.
    private static Exception Plain<T>(Exception error, T value) => value switch
    {
        double number when !double.IsFinite(number) => JsonBuffer.NotFinite(number),
        float number when !float.IsFinite(number) => JsonBuffer.NotFinite(number),
        _ => error,
    };
}
