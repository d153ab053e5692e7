using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>Which slots are asynchronous, and what that changes.</summary>
internal static class Asynchrony
{
    /// <summary>Whether a value is awaited: a <c>Task</c> or a <c>ValueTask</c>, with a value or without.</summary>
    public static bool IsTask(ITypeSymbol type) =>
        type.Is("System.Threading.Tasks.Task") || type.Is("System.Threading.Tasks.Task`1")
        || type.Is("System.Threading.Tasks.ValueTask") || type.Is("System.Threading.Tasks.ValueTask`1");

    /// <summary>Whether the parameter of an asynchronous slot receives the token of its message, with or without a default.</summary>
    public static bool IsToken(IParameterSymbol parameter) =>
        parameter.Type.Is(Names.CancellationToken)
        && NamedBinding.Marks(parameter) == 0
        && parameter.ContainingSymbol is IMethodSymbol method
        && IsTask(method.ReturnType);

    /// <summary>TIMBR029: whether a parameter cannot be passed to an asynchronous slot; if so it is reported.</summary>
    public static bool Rejects(Pipeline pipeline, Slot slot, IParameterSymbol parameter, bool isTextByPosition)
    {
        if (!slot.IsAsync)
        {
            return false;
        }

        if (parameter.Type.Is(Names.JsonText))
        {
            var advice = NamedBinding.Marks(parameter) > 0 ? "Take a 'string', and add 'AsJson = true' to its mark"
                : isTextByPosition ? "Take a 'string'"
                : "Take a 'string' with [Input(AsJson = true)] or [From(..., AsJson = true)]";
            Report(pipeline, slot, parameter, $"takes 'JsonText {parameter.Name}', which lives only as long as the call. {advice}");
            return true;
        }

        if (parameter.RefKind == RefKind.Ref && parameter.Attribute(Names.State) is not null)
        {
            var type = parameter.Type.ToMessage();
            var advice = parameter.Type.IsValueType ? "Keep it in a class, and take that by value" : $"Take the class by value: '[State] {type} {parameter.Name}'";
            Report(pipeline, slot, parameter, $"takes its state '{type} {parameter.Name}' by 'ref', which ends with the call. {advice}");
            return true;
        }

        return false;
    }

    private static void Report(Pipeline pipeline, Slot slot, IParameterSymbol parameter, string problem) =>
        pipeline.Report(Rules.AsyncParameter, SlotBinding.PlaceOf(slot, parameter), $"{slot.Title} is asynchronous, but {problem}.");
}
