using System.Text;
using System.Text.Json;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>Compares what generated code and the framework write for a value.</summary>
internal static class WriteParity
{
    /// <summary>The difference in words; null for none.</summary>
    public static string? Difference(Entry entry, object? value)
    {
        byte[]? expected = null;
        Exception? refusal = null;
        try
        {
            expected = entry.WriteByFramework(value);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            refusal = e;
        }

        byte[] actual;
        try
        {
            actual = entry.Write(value);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"{entry.Name} is not written: {e}";
        }

        if (refusal is null && !Grammar.IsJson(expected!))
        {
            refusal = new JsonException($"The framework writes what is no JSON: {Encoding.UTF8.GetString(expected!)}");
        }

        if (refusal is not null)
        {
            return actual.AsSpan().StartsWith("{\"_exception\":{\"exc_class\":"u8)
                ? null
                : $"{entry.Name}: expected an _exception for {refusal.GetType().Name}: {refusal.Message}\n  but was  {Encoding.UTF8.GetString(actual)}";
        }

        return actual.AsSpan().SequenceEqual(expected)
            ? null
            : $"{entry.Name}: expected {Encoding.UTF8.GetString(expected!)}\n  but was  {Encoding.UTF8.GetString(actual)}";
    }
}
