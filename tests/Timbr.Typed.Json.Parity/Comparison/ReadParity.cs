using System.Text;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>Compares how generated code and the framework read a text.</summary>
internal static class ReadParity
{
    /// <summary>The difference in words; null for none.</summary>
    public static string? Difference(Entry entry, byte[] json) => Difference(entry, json, out _);

    /// <summary>The difference in words; null for none.</summary>
    public static string? Difference(Entry entry, byte[] json, out bool isAccepted)
    {
        Reading actual;
        var expected = Reading.ByFramework(entry, json);
        isAccepted = expected.IsAccepted;
        try
        {
            actual = Reading.Of(entry, json);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Report(entry, json, expected.ToString(), $"broke off: {e}");
        }

        if (expected.IsAccepted != actual.IsAccepted)
        {
            return Report(entry, json, expected.ToString(), actual.ToString());
        }

        if (expected.IsAccepted)
        {
            return ValueComparison.Difference(expected.Value, actual.Value) is { } difference ? Report(entry, json, expected.ToString(), $"{actual}\n  differs at {difference}") : null;
        }

        var isSamePlace = expected.Position is null || Places.AreSame(entry, expected, actual, json);
        return isSamePlace ? null : Report(entry, json, expected.ToString(), actual.ToString());
    }

    private static string Report(Entry entry, byte[] json, string expected, string actual) =>
        $"{entry.Name} reads {Show(json)}\n  expected {expected}\n  but was  {actual}";

    private static string Show(byte[] json) => $"{Encoding.UTF8.GetString(json)} ({Convert.ToHexString(json.AsSpan(0, Math.Min(json.Length, 8)))}..., {json.Length} bytes)";
}
