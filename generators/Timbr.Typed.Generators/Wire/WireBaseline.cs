using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Generators.Wire;

/// <summary>The file that a project's pipelines are compared with.</summary>
internal sealed class WireBaseline : IEquatable<WireBaseline>
{
    private readonly string _path;
    private readonly EquatableArray<WireFileLine> _text;
    private readonly Dictionary<string, WirePipeline> _pipelines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);

    private WireBaseline(string path, EquatableArray<WireFileLine> text)
    {
        _path = path;
        _text = text;
    }

    /// <summary>The file's name, for messages.</summary>
    public string FileName => Path.GetFileName(_path);

    /// <summary>The pipelines that it lists, by full name.</summary>
    public IReadOnlyDictionary<string, WirePipeline> Pipelines => _pipelines;

    /// <summary>The first line that is none of its own; -1 for none. Nothing is compared with a file that has one.</summary>
    public int BrokenLine { get; private set; } = -1;

    public string LineText(int line) => _text[line].Text.Trim();

    /// <summary>Where it lists a pipeline.</summary>
    public Location PlaceOf(string pipeline) => PlaceOf(_lines[pipeline]);

    public Location PlaceOf(int line) => Location.Create(
        _path, new TextSpan(_text[line].Start, _text[line].Text.Length), new LinePositionSpan(new LinePosition(line, 0), new LinePosition(line, _text[line].Text.Length)));

    public static WireBaseline Parse(string path, SourceText text)
    {
        var baseline = new WireBaseline(path, text.Lines.Select(line => new WireFileLine(line.Start, line.ToString())).ToEquatableArray());
        baseline.Read();
        return baseline;
    }

    public bool Equals(WireBaseline? other) => other is not null && _path == other._path && _text.Equals(other._text);

    public override bool Equals(object? obj) => Equals(obj as WireBaseline);

    public override int GetHashCode() => _text.GetHashCode();

    private void Read()
    {
        var line = 0;
        while (Next(ref line) is { } head)
        {
            var start = line;
            if (WireLine.After(WireText.Pipeline, head) is not { } name || _pipelines.ContainsKey(name) || Pipeline(name, ref line) is not { } pipeline)
            {
                BrokenLine = Math.Min(line, _text.Count - 1);
                return;
            }

            _pipelines.Add(name, pipeline);
            _lines.Add(name, start);
        }
    }

    // Leaves the line where it stopped: at the next pipeline, or at what it does not understand.
    private WirePipeline? Pipeline(string name, ref int line)
    {
        line++;
        if (Next(ref line) is not { } head || WireLine.After(WireText.Input, head) is not { } inputText || WireType.Parse(inputText) is not { } input)
        {
            return null;
        }

        line++;
        var slots = new List<WireSlot>();
        while (Next(ref line) is { } text && WireLine.Slot(text) is { } slot && slot.Number == slots.Count)
        {
            slots.Add(slot);
            line++;
        }

        var objects = new Dictionary<string, IReadOnlyList<WireMember>>(StringComparer.Ordinal);
        while (Next(ref line) is { } text && WireLine.After(WireText.Type, text) is { } type && !objects.ContainsKey(type))
        {
            line++;
            var members = new List<WireMember>();
            while (Next(ref line) is { } memberText && WireLine.Member(memberText) is { } member)
            {
                members.Add(member);
                line++;
            }

            objects.Add(type, members);
        }

        return Next(ref line) is not { } next || WireLine.After(WireText.Pipeline, next) is not null ? new WirePipeline(name, input, slots, objects) : null;
    }

    /// <summary>The next line that says something, from the one given on.</summary>
    private string? Next(ref int line)
    {
        for (; line < _text.Count; line++)
        {
            var text = LineText(line);
            if (text.Length > 0 && text[0] != '#')
            {
                return text;
            }
        }

        return null;
    }
}
