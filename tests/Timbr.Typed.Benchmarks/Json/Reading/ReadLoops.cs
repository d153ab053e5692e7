using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Timbr.Typed.Benchmarks;

/// <summary>Reads messages from JSON; each way gives a sum over what was read.</summary>
internal static class ReadLoops
{
    public static Func<long> Framework<T>(byte[][] texts, JsonTypeInfo<T> type, Func<T, long> digest) => () =>
    {
        var sum = 0L;
        foreach (var text in texts)
        {
            sum += digest(JsonSerializer.Deserialize(text, type)!);
        }

        return sum;
    };

    public static Func<long> Generated<T>(byte[][] texts, MessageReader<T> read, Func<T, long> digest) => () =>
    {
        var sum = 0L;
        foreach (var text in texts)
        {
            sum += digest(read(text));
        }

        return sum;
    };
}
