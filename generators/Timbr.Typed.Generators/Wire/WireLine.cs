using System.Globalization;
using System.Text.RegularExpressions;

namespace Timbr.Typed.Generators.Wire;

/// <summary>One line of a baseline, taken apart.</summary>
internal static class WireLine
{
    private static readonly Regex SlotForm = new(@"^(?<number>\d{1,2}) (?<name>\S+) (?<type>\S+)(?: from(?<reads>(?: (?:in|\d{1,2}))+))?$", RegexOptions.CultureInvariant);
    private static readonly Regex MemberForm = new(@"^""(?<name>(?:[^""\\]|\\.)*)"" (?<type>\S+)(?<required> required)?$", RegexOptions.CultureInvariant);
    private static readonly Regex EscapeForm = new(@"\\(?:u(?<code>[0-9a-fA-F]{4})|(?<char>.))", RegexOptions.CultureInvariant);

    public static WireSlot? Slot(string line) =>
        SlotForm.Match(line) is { Success: true } match && WireType.Parse(match.Groups["type"].Value) is { } type
            ? new WireSlot(Number(match.Groups["number"].Value), match.Groups["name"].Value, type, Reads(match.Groups["reads"].Value))
            : null;

    public static WireMember? Member(string line) =>
        MemberForm.Match(line) is { Success: true } match && WireType.Parse(match.Groups["type"].Value) is { } type
            ? new WireMember(EscapeForm.Replace(match.Groups["name"].Value, Unescaped), type, match.Groups["required"].Success)
            : null;

    /// <summary>What follows a word and a space; null where the line starts otherwise.</summary>
    public static string? After(string word, string line) =>
        line.Length > word.Length + 1 && line.StartsWith(word + " ", StringComparison.Ordinal) && line.IndexOf(' ', word.Length + 1) < 0
            ? line.Substring(word.Length + 1)
            : null;

    private static IReadOnlyList<int> Reads(string list) =>
        [.. list.Split([' '], StringSplitOptions.RemoveEmptyEntries).Select(value => value == WireText.Input ? -1 : Number(value))];

    private static string Unescaped(Match escape) => escape.Groups["code"] is { Success: true } code
        ? ((char)int.Parse(code.Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        : escape.Groups["char"].Value;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
