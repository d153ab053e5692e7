using System.Text.Json;

namespace Timbr.Typed.Json.Parity;

/// <summary>A type that the framework's serializer treats otherwise by design, compared through a hand-written type that stands for it.</summary>
internal sealed class TwinEntry<T, TTwin, TEvaluation>(
    MessageReader<T> read, Func<T, TEvaluation> evaluate, Func<T, TTwin> toTwin, Func<TTwin, T> fromTwin) : Entry(NameOf(typeof(TTwin)), typeof(T), typeof(TEvaluation))
    where TEvaluation : struct, IEvaluation<T, TEvaluation>
{
    public override byte[] Write(object? value)
    {
        var json = new JsonBuffer(1);
        TEvaluation.WriteJson(json, evaluate((T)value!));
        return Envelope.Unwrap(json.Written, "["u8, ",0]"u8);
    }

    public override byte[] WriteByFramework(object? value) => JsonSerializer.SerializeToUtf8Bytes(toTwin((T)value!));

    public override object? Read(ReadOnlySpan<byte> json) => read(json);

    public override object? ReadByFramework(ReadOnlySpan<byte> json) => fromTwin(JsonSerializer.Deserialize<TTwin>(json)!);
}
