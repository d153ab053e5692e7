using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR011: the type of each slot's value.</summary>
internal static class SlotOutputs
{
    public static void Resolve(Pipeline pipeline)
    {
        foreach (var slot in pipeline.Slots)
        {
            if (slot.Method is { } method && !slot.IsGeneric)
            {
                slot.Output = OutputOf(pipeline, slot, method);
            }
        }
    }

    /// <summary>An undeclared slot gives what the slot before it gives, slot 0 the message.</summary>
    public static void FillGaps(Pipeline pipeline)
    {
        var previous = pipeline.Input;
        foreach (var slot in pipeline.Slots)
        {
            if (slot is { IsGap: true, IsUnknown: false })
            {
                slot.Output = previous;
            }

            previous = slot.Output;
        }

        var faults = pipeline.Faults.Count;
        foreach (var stray in pipeline.Strays)
        {
            stray.Output = OutputOf(pipeline, stray, stray.Method!);
        }

        // Of a slot with a wrong number, the number is enough to report.
        pipeline.Faults.RemoveRange(faults, pipeline.Faults.Count - faults);
    }

    private static ITypeSymbol? OutputOf(Pipeline pipeline, Slot slot, IMethodSymbol method)
    {
        var type = method.ReturnType;
        if (method.ReturnsVoid)
        {
            if (method.IsAsync)
            {
                Report(pipeline, slot, "is 'async void', so nobody knows when it ends. Return 'Task'");
                return null;
            }

            return Nothing(pipeline, slot);
        }

        if (slot.IsAsync)
        {
            var task = (INamedTypeSymbol)type;
            if (!task.IsGenericType)
            {
                return Nothing(pipeline, slot);
            }

            type = task.TypeArguments[0];
        }

        if (type.Is(Names.Step))
        {
            slot.IsStep = true;
            type = ((INamedTypeSymbol)type).TypeArguments[0];
        }

        if (GeneratedTypes.In(type) is { } generated)
        {
            Report(pipeline, slot, $"gives '{type.ToMessage()}', but '{GeneratedTypes.NameOf(generated, pipeline.Type)}' is added by the generator, which does not see what it adds. Give a type of your own");
            return null;
        }

        if (type.HasError() || MessageTypeInference.IsFileLocal(type) || IsRejectedByCompiler(type, slot))
        {
            pipeline.IsIncomplete = true;
            return null;
        }

        if (HasTypeParameter(type))
        {
            // TIMBR009 has been reported.
            return null;
        }

        if (type.IsRefLikeType)
        {
            Report(pipeline, slot, $"gives '{type.ToMessage()}', a ref struct, which cannot be kept. Give an array, a string or an ordinary struct");
            return null;
        }

        if (type is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
        {
            Report(pipeline, slot, $"gives '{type.ToMessage()}', a pointer, which cannot be kept. Give the value itself");
            return null;
        }

        if (Asynchrony.IsTask(type))
        {
            var advice = slot is { IsStep: true, IsAsync: false } && type is INamedTypeSymbol { IsGenericType: true } inner
                ? $"Return 'Task<Step<{inner.TypeArguments[0].ToMessage()}>>'"
                : "Give the value itself";
            Report(pipeline, slot, $"gives '{type.ToMessage()}' inside a '{method.ReturnType.Name}', so nobody awaits it. {advice}");
            return null;
        }

        return type;
    }

    private static ITypeSymbol? Nothing(Pipeline pipeline, Slot slot)
    {
        slot.IsVoid = true;
        return pipeline.Compilation.GetTypeByMetadataName(Names.None);
    }

    private static void Report(Pipeline pipeline, Slot slot, string problem) =>
        pipeline.Report(Rules.OutputCannotBeKept, slot.Location, $"{slot.Title} {problem}.");

    // What no method returns, and what no type argument is.
    private static bool IsRejectedByCompiler(ITypeSymbol type, Slot slot) =>
        type.SpecialType is SpecialType.System_TypedReference or SpecialType.System_ArgIterator or SpecialType.System_RuntimeArgumentHandle
        || (slot.IsStep && (type.IsRefLikeType || type is IPointerTypeSymbol or IFunctionPointerTypeSymbol));

    /// <summary>Whether the type names a type parameter of a generic slot, which generated code cannot name.</summary>
    public static bool HasTypeParameter(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => HasTypeParameter(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HasTypeParameter),
        _ => false,
    };
}
