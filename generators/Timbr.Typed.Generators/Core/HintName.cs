using System.Globalization;
using System.Text;

namespace Timbr.Typed.Generators;

/// <summary>
/// File names for generated source. They compare without case, so a hash of the exact name keeps <c>Quake</c> and
/// <c>QUAKE</c> apart.
/// </summary>
internal static class HintName
{
    public static string Of(string metadataName, string part)
    {
        var name = new StringBuilder();
        foreach (var c in metadataName)
        {
            name.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' ? c : '-');
        }

        if (name.Length > 120)
        {
            name.Length = 120;
        }

        return string.Format(CultureInfo.InvariantCulture, "{0}.{1:x8}{2}.g.cs", name, StableHash(metadataName), part);
    }

    // FNV-1a: string.GetHashCode differs from run to run.
    private static uint StableHash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 16777619u);
        }

        return hash;
    }
}
