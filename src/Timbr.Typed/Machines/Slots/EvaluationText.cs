using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>Compares evaluations by what would be published of them.</summary>
internal static class EvaluationText
{
    public static bool IsSame<TInput, TEvaluation>(in TEvaluation one, in TEvaluation other)
        where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
    {
        var first = JsonBuffer.Rent();
        var second = JsonBuffer.Rent();
        try
        {
            TEvaluation.WriteJson(first, in one);
            TEvaluation.WriteJson(second, in other);
            return first.Written.SequenceEqual(second.Written);
        }
        finally
        {
            second.Return();
            first.Return();
        }
    }
}
