namespace Timbr.Typed;

/// <summary>A place in a JSON text. All numbers count from 0, and bytes of UTF-8.</summary>
/// <param name="BytePosition">The offset in bytes from the start of the text.</param>
/// <param name="LineNumber">The line; lines end at a line feed.</param>
/// <param name="BytePositionInLine">The offset in bytes from the start of the line.</param>
public readonly record struct JsonPlace(long BytePosition, long LineNumber, long BytePositionInLine)
{
    /// <summary>For people, who count from 1: <c>line 3, byte 17</c>, and on the first line, which most messages are, <c>byte 17</c>.</summary>
    public override string ToString() => LineNumber == 0
        ? FormattableString.Invariant($"byte {BytePositionInLine + 1}")
        : FormattableString.Invariant($"line {LineNumber + 1}, byte {BytePositionInLine + 1}");

    internal static JsonPlace At(ReadOnlySpan<byte> json, long position)
    {
        var before = json[..(int)position];
        return new(position, before.Count((byte)'\n'), position - (before.LastIndexOf((byte)'\n') + 1));
    }

    internal static JsonPlace At(ReadOnlySpan<byte> json, long line, long column)
    {
        var start = 0;
        for (var left = line; left > 0; left--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return new(start + column, line, column);
    }
}
