using System.Globalization;
using System.Text;

namespace Timbr.Typed.Generators.Json;

/// <summary>JSON values as text of ASCII alone.</summary>
internal static class JsonLiteral
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The text between quotes.</summary>
    public static string Quoted(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~' and not ('"' or '\\')))
        {
            return $"\"{text}\"";
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\')
            {
                quoted.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~')
            {
                quoted.Append(c);
            }
            else
            {
                quoted.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return quoted.Append('"').ToString();
    }
}
