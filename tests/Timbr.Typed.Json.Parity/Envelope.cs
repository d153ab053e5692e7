using System.Text;

namespace Timbr.Typed.Json.Parity;

/// <summary>The array around the value in the JSON of an evaluation.</summary>
internal static class Envelope
{
    public static byte[] Unwrap(ReadOnlySpan<byte> json, ReadOnlySpan<byte> before, ReadOnlySpan<byte> behind)
    {
        if (!json.StartsWith(before) || !json.EndsWith(behind) || json.Length < before.Length + behind.Length)
        {
            throw new InvalidOperationException($"Not an evaluation: {Encoding.UTF8.GetString(json)}");
        }

        return json[before.Length..^behind.Length].ToArray();
    }
}
