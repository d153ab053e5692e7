using System.Text.Json;

namespace Timbr.Typed.Json.Parity;

/// <summary>A type that the framework's serializer treats otherwise, compared through types that stand for it when it is written and when it is read.</summary>
internal sealed class TwinEntry<T, TWritten, TRead, TEvaluation>(
    MessageReader<T> read, Func<T, TEvaluation> evaluate, Func<T, TWritten> toWritten, Func<TRead, T> fromRead) : Entry(NameOf(typeof(TWritten)), typeof(T), typeof(TEvaluation))
    where TEvaluation : struct, IEvaluation<T, TEvaluation>
{
    public override Type FrameworkType => typeof(TWritten);

    public override byte[] Write(object? value)
    {
        var json = new JsonBuffer(1);
        TEvaluation.WriteJson(json, evaluate((T)value!));
        return Envelope.Unwrap(json.Written, "["u8, ",0]"u8);
    }

    public override byte[] WriteByFramework(object? value) => JsonSerializer.SerializeToUtf8Bytes(toWritten((T)value!));

    public override object? Read(ReadOnlySpan<byte> json) => read(json);

    public override object? ReadEvaluation(ReadOnlySpan<byte> json) => TEvaluation.ReadJson(json).Input;

    public override object? ReadByFramework(ReadOnlySpan<byte> json) => fromRead(JsonSerializer.Deserialize<TRead>(json)!);
}
