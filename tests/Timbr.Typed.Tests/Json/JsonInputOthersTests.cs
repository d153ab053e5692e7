using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonInputOthersTests
{
    [Fact]
    public void Numbers_of_16_bits() => ReadsTheSame(JsonInput.ReadHalf);

    [Fact]
    public void Whole_numbers_of_128_bits()
    {
        ReadsTheSame(JsonInput.ReadInt128);
        ReadsTheSame(JsonInput.ReadUInt128);
    }

    [Fact]
    public void Uris() => ReadsTheSame(JsonInput.ReadUri);

    [Fact]
    public void Versions() => ReadsTheSame(JsonInput.ReadVersion);

    [Fact]
    public void Memory()
    {
        ReadsTheSame(JsonInput.ReadMemory);
        ReadsTheSame(JsonInput.ReadReadOnlyMemory);
    }

    [Fact]
    public void Elements() => ReadsTheSame(JsonInput.ReadElement);

    private static void ReadsTheSame<T>(JsonValueReader<T> read)
    {
        var random = new Random(14);
        foreach (var token in JsonInputPrimitivesTests.Tokens.Concat(JsonInputKeysTests.Texts.SelectMany(t => new[] { t, $"\"{t}\"" })))
        {
            Oracle.ReadsTheSame(token, read);
            for (var i = 0; i < 5; i++)
            {
                Oracle.ReadsTheSame(JsonInputPrimitivesTests.Mutate(System.Text.Encoding.UTF8.GetBytes(token), random), read);
            }
        }
    }
}
