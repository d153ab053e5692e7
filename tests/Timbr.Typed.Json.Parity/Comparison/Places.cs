namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>Compares the paths of two refusals at the same byte.</summary>
internal static class Places
{
    public static bool AreSame(Entry entry, string? expected, string actual) => expected == actual || entry is null;
}
