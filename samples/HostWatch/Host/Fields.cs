using System.Globalization;

namespace HostWatch;

/// <summary>The words of a line.</summary>
internal static class Fields
{
    /// <summary>The words, blanks of any number between them.</summary>
    public static string[] Of(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A word that is a count.</summary>
    /// <exception cref="FormatException">It is missing, or no count.</exception>
    public static long Count(string[] fields, int index)
    {
        if (index >= fields.Length)
        {
            throw new FormatException($"'{string.Join(' ', fields)}' has {fields.Length} fields; at least {index + 1} were expected.");
        }

        return long.TryParse(fields[index], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new FormatException($"'{fields[index]}' in '{string.Join(' ', fields)}' is not a count.");
    }
}
