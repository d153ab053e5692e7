namespace Timbr.Typed;

/// <summary>Texts that must not break out of their place.</summary>
internal static class OneLine
{
    private const char Replacement = '\uFFFD';

    /// <summary>The text with each line end and each control character a space, and without marks that turn its direction.</summary>
    public static string Of(string text) => Shown(text, keepsLines: false);

    /// <summary>The same with its line ends.</summary>
    public static string OrMore(string text) => Shown(text, keepsLines: true);

    private static string Shown(string text, bool keepsLines)
    {
        foreach (var c in text)
        {
            if (Shown(c, keepsLines) != c)
            {
                return string.Create(text.Length, (text, keepsLines), static (target, source) =>
                {
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = Shown(source.text[i], source.keepsLines);
                    }
                });
            }
        }

        return text;
    }

    private static char Shown(char c, bool keepsLines) => c switch
    {
        '\n' when keepsLines => c,
        '\u2028' or '\u2029' => ' ',

        // They would show the rest of the line from right to left, or in another order than it has.
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => Replacement,
        _ => char.IsControl(c) ? ' ' : c,
    };
}
