using System.Buffers;
using System.Text;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

/// <summary>Compares numbers with what <see cref="Utf8JsonWriter"/> writes, a million a second.</summary>
internal sealed class NumberOracle
{
    private readonly ArrayBufferWriter<byte> _expected = new();
    private readonly JsonBuffer _actual = new();
    private readonly Utf8JsonWriter _writer;

    internal NumberOracle() => _writer = new Utf8JsonWriter(_expected);

    /// <summary>How many were compared.</summary>
    internal int Count { get; private set; }

    internal void Check(double value)
    {
        if (double.IsFinite(value))
        {
            Begin();
            _writer.WriteNumberValue(value);
            _actual.Write(value);
            End();
        }
    }

    internal void Check(float value)
    {
        if (float.IsFinite(value))
        {
            Begin();
            _writer.WriteNumberValue(value);
            _actual.Write(value);
            End();
        }
    }

    private void Begin()
    {
        _expected.ResetWrittenCount();
        _writer.Reset();
        _actual.Clear();
    }

    private void End()
    {
        _writer.Flush();
        Count++;
        if (!_actual.Written.SequenceEqual(_expected.WrittenSpan))
        {
            Assert.Equal(Encoding.UTF8.GetString(_expected.WrittenSpan), Encoding.UTF8.GetString(_actual.Written));
        }
    }
}
