namespace Timbr.Typed.Json.Parity.Fuzzing;

/// <summary>Some of the texts of a type that were accepted.</summary>
internal sealed class TextPool(Random random)
{
    private const int Most = 64;
    private const int Longest = 4096;

    private readonly List<byte[]> _texts = [];

    public byte[]? Next() => _texts.Count > 0 ? _texts[random.Next(_texts.Count)] : null;

    public void Add(byte[] text)
    {
        if (text.Length > Longest)
        {
            return;
        }

        if (_texts.Count < Most)
        {
            _texts.Add(text);
        }
        else
        {
            _texts[random.Next(Most)] = text;
        }
    }
}
