using System.Text.Json;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>What a reader finds that looks at nothing but the grammar of JSON.</summary>
internal static class Grammar
{
    public static bool IsJson(byte[] text) => EndOf(text, int.MaxValue, out var isJson) >= 0 && isJson;

    /// <summary>Where it stops: at the first fault, or at the end.</summary>
    public static long EndOf(byte[] text, int maxDepth, out bool isJson)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read())
            {
                reader.Skip();
            }

            isJson = true;
            return text.Length;
        }
        catch (JsonException e)
        {
            isJson = false;
            return Reading.PositionOf(text, e) ?? text.Length;
        }
    }
}
