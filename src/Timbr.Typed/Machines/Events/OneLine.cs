namespace Timbr.Typed;

/// <summary>Texts that must not break out of their line.</summary>
internal static class OneLine
{
    /// <summary>The text with each line end and each control character a space.</summary>
    public static string Of(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c))
            {
                return string.Create(text.Length, text, static (target, source) =>
                {
                    for (var i = 0; i < target.Length; i++)
                    {
                        target[i] = char.IsControl(source[i]) ? ' ' : source[i];
                    }
                });
            }
        }

        return text;
    }
}
