using System.Globalization;
using System.Text;

namespace Timbr.Typed.Generators;

/// <summary>
/// File names for generated source. They compare without case, so a hash of the exact name keeps <c>Quake</c> and
/// <c>QUAKE</c> apart.
/// </summary>
internal static class HintName
{
    public static string Of(string metadataName, string part) =>
        string.Format(CultureInfo.InvariantCulture, "{0}.{1:x8}{2}.g.cs", Clean(metadataName), StableHash.Of(metadataName), part);

    /// <summary>The file of a type's JSON, by its class, whose name ends in a hash of its own.</summary>
    public static string OfJson(string className) => $"Json.{Clean(className)}.g.cs";

    private static string Clean(string text)
    {
        var name = new StringBuilder();
        foreach (var c in text)
        {
            name.Append(c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' ? c : '-');
        }

        if (name.Length > 120)
        {
            name.Length = 120;
        }

        return name.ToString();
    }
}
