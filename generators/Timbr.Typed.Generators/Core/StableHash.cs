using System.Globalization;

namespace Timbr.Typed.Generators;

/// <summary>FNV-1a: <c>string.GetHashCode</c> differs from run to run.</summary>
internal static class StableHash
{
    public static uint Of(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }

    /// <summary>The hash as eight digits that end a name.</summary>
    public static string Digits(string text) => Of(text).ToString("X8", CultureInfo.InvariantCulture);
}
