using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>
/// Collects literals and values that follow each other, and emits them as a row: one look at the room for all. What a row cannot take
/// ends it.
/// </summary>
internal sealed class RowWriter(SourceWriter source)
{
    private readonly List<string> _statements = [];
    private string _literal = "";
    private int _literals;
    private int _values;
    private int _named;
    private bool _isDeclared;

    /// <summary>Adds a piece of JSON, as the body of a C# literal.</summary>
    public void Literal(string text) => _literal += text;

    /// <summary>Adds a value.</summary>
    /// <param name="statement">The statement that puts it.</param>
    public void Value(string statement)
    {
        PutLiteral();
        _statements.Add(statement.Contains(RowStatement.Some) ? statement.Replace(RowStatement.Some, $"some{JsonLiteral.Of(_named++)}") : statement);
        _values++;
    }

    /// <summary>Adds a value, in the row if that can take it.</summary>
    public void Value(JsonPart part, string value)
    {
        if (part.Row is { } row)
        {
            Value(row.Replace(JsonPart.Value, value));
            return;
        }

        End();
        source.Line(part.Write(value));
    }

    /// <summary>Emits what was added, so that anything else may follow.</summary>
    public void End()
    {
        if (_values == 0)
        {
            if (_literal.Length > 0)
            {
                source.Line($"json.WriteRaw(\"{_literal}\"u8);");
                _literal = "";
            }

            return;
        }

        PutLiteral();
        source.Line($"{(_isDeclared ? "" : "var ")}room = {J}JsonRow.Room(literals: {_literals}, values: {_values});");
        source.Line($"{(_isDeclared ? "" : "ref var ")}at = ref json.BeginRow(room);");
        foreach (var statement in _statements)
        {
            source.Line(statement);
            if (statement.IndexOf('\n') >= 0)
            {
                source.Blank();
            }
        }

        source.Line("json.EndRow(ref at);");
        _isDeclared = true;
        _statements.Clear();
        _literals = 0;
        _values = 0;
    }

    private void PutLiteral()
    {
        if (_literal.Length > 0)
        {
            _statements.Add(RowStatement.Literal(_literal));
            _literals += JsonNaming.CountBytes(_literal);
            _literal = "";
        }
    }
}
