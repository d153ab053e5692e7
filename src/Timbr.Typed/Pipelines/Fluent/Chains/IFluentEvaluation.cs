namespace Timbr.Typed;

/// <summary>How the library reaches into an evaluation.</summary>
internal interface IFluentEvaluation<TSelf, TInput, TValues>
    where TSelf : struct
{
    static abstract ref EvaluationContent<TValues> ContentOf(ref TSelf evaluation);

    static abstract ref TInput InputOf(ref TValues values);
}
