using System.Text;

namespace Timbr.Typed.Generators;

/// <summary>Indented source text with \n line ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blankLineDue;

    /// <summary>Writes a line, or several at the present depth.</summary>
    public SourceWriter Line(string text)
    {
        if (_blankLineDue)
        {
            _text.Append('\n');
            _blankLineDue = false;
        }

        foreach (var line in text.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0)
            {
                _text.Append(' ', 4 * _depth).Append(line);
            }

            _text.Append('\n');
        }

        return this;
    }

    /// <summary>A blank line before the next one, unless the block ends.</summary>
    public SourceWriter Blank()
    {
        _blankLineDue = true;
        return this;
    }

    public SourceWriter Open(string header)
    {
        Line(header);
        Line("{");
        _depth++;
        return this;
    }

    public SourceWriter Close(string tail = "")
    {
        _blankLineDue = false;
        _depth--;
        return Line("}" + tail);
    }

    public override string ToString() => _text.ToString();
}
