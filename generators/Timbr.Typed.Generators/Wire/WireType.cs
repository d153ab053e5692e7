namespace Timbr.Typed.Generators.Wire;

/// <summary>
/// A value on the wire: <c>double</c>, <c>Quake</c>, <c>[Quake]</c> for a sequence and <c>{double}</c> for a dictionary, with a
/// question mark where null may stand.
/// </summary>
internal sealed record WireType(string Name, WireType? Element, char Bracket, bool MayBeNull)
{
    public const char List = '[';
    public const char Map = '{';

    /// <summary>Whether both are of one kind, whatever their elements are.</summary>
    public bool IsLike(WireType other) => Name == other.Name && Bracket == other.Bracket;

    public override string ToString()
    {
        var text = Element is null ? Name : Bracket == List ? $"[{Element}]" : $"{{{Element}}}";
        return MayBeNull ? text + "?" : text;
    }

    /// <summary>Reads what <see cref="ToString"/> gives; null for anything else.</summary>
    public static WireType? Parse(string text)
    {
        var mayBeNull = text.EndsWith("?", StringComparison.Ordinal);
        var core = mayBeNull ? text.Substring(0, text.Length - 1) : text;
        if (core.Length > 2 && core[0] is List or Map)
        {
            var isClosed = core[core.Length - 1] == (core[0] == List ? ']' : '}');
            return isClosed && Parse(core.Substring(1, core.Length - 2)) is { } element ? new WireType("", element, core[0], mayBeNull) : null;
        }

        return core.Length > 0 && core.IndexOfAny(['[', ']', '{', '}', '?', '"']) < 0 ? new WireType(core, null, ' ', mayBeNull) : null;
    }
}
