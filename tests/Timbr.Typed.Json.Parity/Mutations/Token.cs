using System.Text.Json;

namespace Timbr.Typed.Json.Parity.Mutations;

/// <summary>A piece of a JSON text: a bracket, a comma, a colon, a name or a value.</summary>
internal readonly record struct Token(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The pieces of a well-formed text.</summary>
    public static List<Token> Of(byte[] json)
    {
        var tokens = new List<Token>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 1000 });
        var end = 0;
        while (reader.Read())
        {
            var start = (int)reader.TokenStartIndex;
            AddSeparators(tokens, json, end, start);
            end = (int)reader.BytesConsumed;
            var length = reader.TokenType == JsonTokenType.PropertyName ? json.AsSpan(start, end - start).LastIndexOf((byte)'"') + 1 : end - start;
            tokens.Add(new Token(start, length));
            AddSeparators(tokens, json, start + length, end);
        }

        return tokens;
    }

    private static void AddSeparators(List<Token> tokens, byte[] json, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (json[i] is (byte)',' or (byte)':')
            {
                tokens.Add(new Token(i, 1));
            }
        }
    }
}
