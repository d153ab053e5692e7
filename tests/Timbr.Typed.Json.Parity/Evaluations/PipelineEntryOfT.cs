using Timbr.Typed.Json.Parity.Values;

namespace Timbr.Typed.Json.Parity.Evaluations;

/// <summary>A pipeline of many slots.</summary>
internal sealed class PipelineEntry<TInput, TEvaluation>(string name, Func<TInput, TEvaluation> evaluate) : PipelineEntry(name)
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    public override byte[] Write(Random random)
    {
        TInput? message = default;
        while (message is null || random.Next(4) == 0)
        {
            message = (TInput?)new RandomValues(random.Next()).Next(typeof(TInput));
        }

        return Written(evaluate(message));
    }

    protected override byte[]? Rewrite(byte[] json)
    {
        try
        {
            var text = Written(TEvaluation.ReadJson(json));
            return text.AsSpan().StartsWith("[{\"_exception\":"u8) ? null : text;
        }
        catch (JsonFormatException)
        {
            return null;
        }
    }

    private static byte[] Written(TEvaluation evaluation)
    {
        var json = new JsonBuffer(1);
        TEvaluation.WriteJson(json, evaluation);
        return json.Written.ToArray();
    }
}
