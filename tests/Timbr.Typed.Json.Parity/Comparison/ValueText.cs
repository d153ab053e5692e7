using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>A value as messages of tests show it.</summary>
internal static class ValueText
{
    private static readonly JsonSerializerOptions s_options = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals, IncludeFields = true };

    public static string Of(object? value)
    {
        try
        {
            return value is null ? "null" : $"{value.GetType().Name} {JsonSerializer.Serialize(value, s_options)}";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{value!.GetType().Name} (not shown: {e.Message})";
        }
    }
}
