using System.Text;
using System.Text.Json;
using Timbr.Typed.Json.Parity;

namespace Timbr.Typed.Schema.Tests;

/// <summary>What the framework's serializer refuses to read, with null only where it is declared.</summary>
internal static class FrameworkReading
{
    private static readonly JsonSerializerOptions s_options = new() { RespectNullableAnnotations = true };

    public static bool Refuses(Entry entry, string json)
    {
        try
        {
            if (entry.Type.IsValueType && entry.Type.Name.StartsWith("ValueTuple", StringComparison.Ordinal))
            {
                entry.ReadByFramework(Encoding.UTF8.GetBytes(json));
            }
            else
            {
                JsonSerializer.Deserialize(json, entry.Type, s_options);
            }

            return false;
        }
        catch (JsonException)
        {
            return true;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A constructor or a setter, not the JSON.
            return false;
        }
    }
}
