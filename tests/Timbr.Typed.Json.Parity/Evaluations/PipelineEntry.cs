namespace Timbr.Typed.Json.Parity.Evaluations;

/// <summary>A pipeline of many slots, whose evaluations are written and read back.</summary>
internal abstract class PipelineEntry(string name)
{
    public string Name { get; } = name;

    /// <summary>The evaluation of a random message.</summary>
    public abstract byte[] Write(Random random);

    /// <summary>
    /// Why a text is not read as it must be: anything is thrown but <see cref="JsonFormatException"/>, or the evaluation that it is read to is
    /// written as a text that is not read to the same. Null for none.
    /// </summary>
    public string? Difference(byte[] json)
    {
        try
        {
            var text = Rewrite(json);
            return text is null || Rewrite(text).AsSpan().SequenceEqual(text) ? null : Report(json, $"is written as {Show(text)}\n  and that as   {Show(Rewrite(text) ?? [])}");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Report(json, $"broke off: {e}");
        }
    }

    /// <summary>Reads an evaluation and writes it; null where the text is refused, or the message that it gives cannot be written, as 1e400 cannot.</summary>
    protected abstract byte[]? Rewrite(byte[] json);

    private string Report(byte[] json, string what) => $"{Name} reads {Show(json)}\n  {what}";

    private static string Show(byte[] json) => System.Text.Encoding.UTF8.GetString(json);
}
