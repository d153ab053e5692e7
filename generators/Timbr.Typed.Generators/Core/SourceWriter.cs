using System.Text;

namespace Timbr.Typed.Generators;

/// <summary>Indented source text with \n line ends.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(8192);
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

        var start = 0;
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', start))
        {
            Append(text, start, end > start && text[end - 1] == '\r' ? end - 1 : end);
            start = end + 1;
        }

        Append(text, start, text.Length);
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

    private void Append(string text, int start, int end)
    {
        if (end > start)
        {
            _text.Append(' ', 4 * _depth).Append(text, start, end - start);
        }

        _text.Append('\n');
    }

    public override string ToString() => _text.ToString();
}
