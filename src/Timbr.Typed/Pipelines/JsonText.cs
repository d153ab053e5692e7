using System.Text;

namespace Timbr.Typed;

/// <summary>The JSON text of a value, as the pipeline publishes it. It lives only as long as the slot's call.</summary>
public readonly ref struct JsonText
{
    /// <summary>Wraps a text that is already JSON.</summary>
    /// <param name="utf8">One JSON value in UTF-8; not checked.</param>
    public JsonText(ReadOnlySpan<byte> utf8) => Utf8 = utf8;

    /// <summary>The text in UTF-8.</summary>
    public ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>The text as a new string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8);
}
