using System.Text.Json;

namespace Timbr.Typed.Json.Parity;

/// <summary>A type whose values are messages of a pipeline with one slot that gives 0.</summary>
internal sealed class MessageEntry<T, TEvaluation>(MessageReader<T> read, Func<T, TEvaluation> evaluate) : Entry(NameOf(typeof(T)), typeof(T), typeof(TEvaluation))
    where TEvaluation : struct, IEvaluation<T, TEvaluation>
{
    public override byte[] Write(object? value)
    {
        var json = new JsonBuffer(1);
        TEvaluation.WriteJson(json, evaluate((T)value!));
        return Envelope.Unwrap(json.Written, "["u8, ",0]"u8);
    }

    public override byte[] WriteByFramework(object? value) => JsonSerializer.SerializeToUtf8Bytes((T)value!);

    public override object? Read(ReadOnlySpan<byte> json) => read(json);

    public override object? ReadEvaluation(ReadOnlySpan<byte> json) => TEvaluation.ReadJson(json).Input;

    public override object? ReadByFramework(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json);
}
