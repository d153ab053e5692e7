using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The members of a pipeline class that differ where it has asynchronous slots.</summary>
internal static class AsyncClassEmitter
{
    public static void Evaluate(PipelineModel model, SourceWriter source)
    {
        if (ClassEmitter.LacksStates(model))
        {
            return;
        }

        var parameters = model switch
        {
            { UsesId: true, HasState: true } => $", {T}MessageId id, States states",
            { UsesId: true } => $", {T}MessageId id = default",
            { HasState: true } => ", States states",
            _ => "",
        };
        var arguments = (model.UsesId ? ", id" : "") + (model.HasState ? $", states.Core{model.Suffix}" : "");
        ClassEmitter.Member(
            model, source, "EvaluateAsync", "Runs every slot on one message; asynchronous slots that do not read one another overlap.",
            $"{Tasks}ValueTask<Evaluation> EvaluateAsync({model.InputType} input{parameters}, {Token} cancellationToken = default) => Evaluation.Core{model.Suffix}.EvaluateAsync(input{arguments}, cancellationToken);",
            $"""
            /// <returns>Ends once every slot that was called has ended.</returns>
            /// <exception cref="{T}SlotException">A slot failed: the first one by number; the inner exception is what it threw.</exception>
            /// <exception cref="global::System.OperationCanceledException">The token was cancelled before the message was done.</exception>
            """);
    }
}
