using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

/// <summary>Compares with what the framework's serializer does with default options.</summary>
internal static class Oracle
{
    internal static string TextOf(Action<JsonBuffer> write)
    {
        var buffer = new JsonBuffer(1);
        write(buffer);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    internal static void WritesTheSame<T>(T value, Action<JsonBuffer, T> write)
    {
        var expected = JsonSerializer.SerializeToUtf8Bytes(value);
        var buffer = new JsonBuffer(1);
        write(buffer, value);
        if (!buffer.Written.SequenceEqual(expected))
        {
            Assert.Equal(Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(buffer.Written));
        }
    }

    internal static void WritesTheSameForAny<T>(Action<JsonBuffer, T> write, Func<T, bool>? where = null) =>
        Prop.ForAll<T>(value =>
        {
            if (where is null || where(value))
            {
                WritesTheSame(value, write);
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000).WithQuietOnSuccess(true));

    internal static void ReadsTheSame<T>(string json, JsonValueReader<T> read) => ReadsTheSame(Encoding.UTF8.GetBytes(json), read);

    internal static void ReadsTheSame<T>(byte[] json, JsonValueReader<T> read, JsonSerializerOptions? options = null)
    {
        var expected = Outcome(() => JsonSerializer.Deserialize<T>(json, options)!);
        var actual = Outcome(() => JsonInput.Read(json, typeof(T).Name, read));
        Assert.True(expected == actual, $"{Encoding.UTF8.GetString(json)}: expected {expected}, but it was {actual}");
    }

    private static string Outcome<T>(Func<T> read)
    {
        try
        {
            return Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(read(), s_withNaN));
        }
        catch (Exception e) when (e is JsonException or JsonFormatException)
        {
            return "refused";
        }
    }

    private static readonly JsonSerializerOptions s_withNaN = new() { NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };
}
