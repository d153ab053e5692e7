using System.Globalization;
using System.Text;

namespace Timbr.Typed.Generators.Json;

/// <summary>The names that <c>JsonNamingPolicy</c> gives, and their text in source.</summary>
internal static class JsonNaming
{
    /// <summary>Applies the policy of that number in <c>Timbr.Typed.PropertyNaming</c>.</summary>
    public static string Apply(int naming, string name) => naming switch
    {
        1 => CamelCase(name),
        2 => Separated(name, '_', char.ToLowerInvariant),
        3 => Separated(name, '_', char.ToUpperInvariant),
        4 => Separated(name, '-', char.ToLowerInvariant),
        5 => Separated(name, '-', char.ToUpperInvariant),
        _ => name,
    };

    /// <summary>Whether half of a surrogate pair is among it, which no UTF-8 holds.</summary>
    public static bool IsBroken(string name) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)) != name;

    /// <summary>The name between quotes and escaped, as the body of a C# literal in UTF-8: <c>\"Id\":</c>.</summary>
    public static string ToLiteral(string jsonName)
    {
        var text = new StringBuilder("\\\"");
        foreach (var c in jsonName)
        {
            // What JavaScriptEncoder.Default lets through; '\\' below is doubled once for JSON and once for C#.
            if (c is >= ' ' and < (char)0x7F and not ('"' or '&' or '\'' or '+' or '<' or '>' or '\\' or '`'))
            {
                text.Append(c);
            }
            else
            {
                text.Append(c switch
                {
                    '\\' => "\\\\\\\\",
                    '\b' => "\\\\b",
                    '\f' => "\\\\f",
                    '\n' => "\\\\n",
                    '\r' => "\\\\r",
                    '\t' => "\\\\t",
                    _ => "\\\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
                });
            }
        }

        return text.Append("\\\":").ToString();
    }

    /// <summary>The bytes in UTF-8 that the body of a C# literal stands for, or more.</summary>
    public static int CountBytes(string literal)
    {
        var bytes = 0;
        for (var i = 0; i < literal.Length; i++)
        {
            // A backslash and what follows it are one.
            i += literal[i] == '\\' ? 1 : 0;
            bytes += i < literal.Length && literal[i] > '~' ? 3 : 1;
        }

        return bytes;
    }

    private static string CamelCase(string name)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]))
        {
            return name;
        }

        var text = name.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (i == 1 && !char.IsUpper(text[i]))
            {
                break;
            }

            var hasNext = i + 1 < text.Length;
            if (i > 0 && hasNext && !char.IsUpper(text[i + 1]))
            {
                // The last capital of a run starts the next word, unless a space follows.
                if (text[i + 1] == ' ')
                {
                    text[i] = char.ToLowerInvariant(text[i]);
                }

                break;
            }

            text[i] = char.ToLowerInvariant(text[i]);
        }

        return new string(text);
    }

    private static string Separated(string name, char separator, Func<char, char> toCase)
    {
        var text = new StringBuilder();
        var state = WordState.Start;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            switch (char.GetUnicodeCategory(c))
            {
                case UnicodeCategory.UppercaseLetter:
                    if (state is WordState.LowerOrDigit or WordState.Space
                        || (state == WordState.Upper && i + 1 < name.Length && char.IsLower(name[i + 1])))
                    {
                        text.Append(separator);
                    }

                    text.Append(toCase(c));
                    state = WordState.Upper;
                    break;
                case UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber:
                    if (state == WordState.Space)
                    {
                        text.Append(separator);
                    }

                    text.Append(toCase(c));
                    state = WordState.LowerOrDigit;
                    break;
                case UnicodeCategory.SpaceSeparator:
                    state = state == WordState.Start ? state : WordState.Space;
                    break;
                default:
                    text.Append(c);
                    state = WordState.Start;
                    break;
            }
        }

        return text.ToString();
    }

    private enum WordState
    {
        Start,
        Upper,
        LowerOrDigit,
        Space,
    }
}
