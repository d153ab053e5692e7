using System.Text.Json;

namespace Timbr.Typed.Json.Parity;

/// <summary>A type that is only written: a slot gives the value that <see cref="Output{T}"/> holds.</summary>
internal sealed class OutputEntry<T, TEvaluation>(Func<int, TEvaluation> evaluate) : Entry(NameOf(typeof(T)), typeof(T), typeof(TEvaluation))
    where TEvaluation : struct, IEvaluation<int, TEvaluation>
{
    public override bool IsRead => false;

    public override byte[] Write(object? value)
    {
        Output<T>.Value = (T)value!;
        var json = new JsonBuffer(1);
        TEvaluation.WriteJson(json, evaluate(0));
        return Envelope.Unwrap(json.Written, "[0,"u8, "]"u8);
    }

    public override byte[] WriteByFramework(object? value) => JsonSerializer.SerializeToUtf8Bytes((T)value!);

    public override object? Read(ReadOnlySpan<byte> json) => throw new NotSupportedException();

    public override object? ReadEvaluation(ReadOnlySpan<byte> json) => throw new NotSupportedException();

    public override object? ReadByFramework(ReadOnlySpan<byte> json) => throw new NotSupportedException();
}
