using System.Buffers;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Benchmarks;

/// <summary>An array of values of a kind, written by <see cref="Utf8JsonWriter"/> and by the library's buffer.</summary>
internal static class WritingTable
{
    private const int Count = 1024;

    public static RatioTable Create<T>(string name, string title, Func<Random, T> next, Action<Utf8JsonWriter, T> framework, Action<JsonBuffer, T> own)
    {
        var random = new Random(5);
        var values = Enumerable.Range(0, Count).Select(_ => next(random)).ToArray();
        var output = new ArrayBufferWriter<byte>();
        var writer = new Utf8JsonWriter(output);
        var buffer = new JsonBuffer();
        return new(name, title, Count,
        [
            new("`Utf8JsonWriter`", () =>
            {
                output.ResetWrittenCount();
                writer.Reset();
                writer.WriteStartArray();
                foreach (var value in values)
                {
                    framework(writer, value);
                }

                writer.WriteEndArray();
                writer.Flush();
                return output.WrittenCount;
            }),
            new("`JsonBuffer`", () =>
            {
                buffer.Clear();
                foreach (var value in values)
                {
                    buffer.WriteRaw(","u8);
                    own(buffer, value);
                }

                buffer.WriteRaw("]"u8);
                return buffer.Position;
            }, Budget.Time(1)),
        ])
        {
            Repetition = 20,
        };
    }
}
