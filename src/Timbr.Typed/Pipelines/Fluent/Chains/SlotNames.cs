using System.Globalization;

namespace Timbr.Typed;

internal static class SlotNames
{
    private const string Prefix = "Slot";

    public static string Default(int slot) => Prefix + slot.ToString(CultureInfo.InvariantCulture);

    public static void Check(string name, int slot, List<ChainSlot> others)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var other = others.FindIndex(earlier => earlier.Name == name);
        if (other >= 0)
        {
            throw new ArgumentException($"Slot {slot} cannot be named '{name}': slot {other} is. Names of slots differ.", nameof(name));
        }

        if (IsDefault(name) && name != Default(slot))
        {
            throw new ArgumentException($"Slot {slot} cannot be named '{name}', which is the name of another slot that has been given none.", nameof(name));
        }
    }

    private static bool IsDefault(string name) => name.Length > Prefix.Length && name.StartsWith(Prefix, StringComparison.Ordinal) && name[Prefix.Length..].All(char.IsAsciiDigit);
}
