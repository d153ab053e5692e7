using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Generators;

/// <summary>
/// Indented source text with \n line ends. What is written goes straight into one rented buffer: a thousand pipelines make tens of
/// millions of characters, and what is thrown away on the way costs more time than to write them.
/// </summary>
internal sealed class SourceWriter
{
    private char[] _text = ArrayPool<char>.Shared.Rent(1 << 14);
    private int _length;
    private int _lineStart;
    private int _depth;
    private bool _blankLineDue;

    /// <summary>Writes a line, or several at the present depth.</summary>
    public SourceWriter Line(string text)
    {
        BeginLine();
        Write(text);
        return EndLine();
    }

    /// <summary>Writes a line, or several at the present depth, piece by piece.</summary>
    public SourceWriter Line([InterpolatedStringHandlerArgument("")] SourceLine text)
    {
        _ = text;
        return EndLine();
    }

    /// <summary>A blank line before the next one, unless the block ends.</summary>
    public SourceWriter Blank()
    {
        _blankLineDue = true;
        return this;
    }

    public SourceWriter Open(string header) => Line(header).Indent();

    public SourceWriter Open([InterpolatedStringHandlerArgument("")] SourceLine header) => Line(header).Indent();

    public SourceWriter Close(string tail = "")
    {
        _blankLineDue = false;
        _depth--;
        return Line($"}}{tail}");
    }

    /// <summary>The text. The writer has none after that.</summary>
    public string Finish()
    {
        var text = new string(_text, 0, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = [];
        _length = 0;
        return text;
    }

    private SourceWriter Indent()
    {
        Line("{");
        _depth++;
        return this;
    }

    private void BeginLine()
    {
        if (_blankLineDue)
        {
            Append('\n');
            _blankLineDue = false;
        }

        _lineStart = _length;
    }

    private SourceWriter EndLine()
    {
        Append('\n');
        return this;
    }

    private void Write(string text)
    {
        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            Append(text, start, end);
            BreakLine();
            start = end + 1;
        }

        Append(text, start, text.Length);
    }

    private void BreakLine()
    {
        if (_length > _lineStart && _text[_length - 1] == '\r')
        {
            _length--;
            if (_length == _lineStart + (4 * _depth))
            {
                _length = _lineStart;
            }
        }

        Append('\n');
        _lineStart = _length;
    }

    private void Append(string text, int start, int end)
    {
        if (end == start)
        {
            return;
        }

        // What is blank is not indented.
        var indent = _length == _lineStart ? 4 * _depth : 0;
        Reserve(indent + end - start);
        _text.AsSpan(_length, indent).Fill(' ');
        text.CopyTo(start, _text, _length + indent, end - start);
        _length += indent + end - start;
    }

    private void Append(char c)
    {
        Reserve(1);
        _text[_length++] = c;
    }

    private void Reserve(int more)
    {
        if (_length + more <= _text.Length)
        {
            return;
        }

        var larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + more, 2 * _text.Length));
        Array.Copy(_text, larger, _length);
        ArrayPool<char>.Shared.Return(_text);
        _text = larger;
    }

    /// <summary>An interpolated string that is written as it is read. Its holes must write nothing themselves.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct SourceLine
    {
        private readonly SourceWriter _writer;

        public SourceLine(int literalLength, int formattedCount, SourceWriter writer)
        {
            _ = (literalLength, formattedCount);
            _writer = writer;
            writer.BeginLine();
        }

        public void AppendLiteral(string text) => _writer.Write(text);

        public void AppendFormatted(string? text) => _writer.Write(text ?? "");

        public void AppendFormatted(int number) => _writer.Write(number.ToString(CultureInfo.InvariantCulture));
    }
}
