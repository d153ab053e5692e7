using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR010: the message type, named by <c>[Pipeline&lt;T&gt;]</c> or taken from the parameters that receive the message.</summary>
internal static class MessageTypeInference
{
    public static void Infer(Pipeline pipeline, AttributeData attribute)
    {
        var type = attribute.AttributeClass is { IsGenericType: true } typed ? typed.TypeArguments[0] : FromParameters(pipeline);
        if (type is null || SlotOutputs.HasTypeParameter(type))
        {
            return;
        }

        if (type.HasError())
        {
            pipeline.IsIncomplete = true;
        }
        else if (IsFileLocal(type))
        {
            pipeline.Report(Rules.MessageType, null, $"Pipeline '{pipeline.Type.Name}' receives '{type.ToMessage()}', which is local to its file. Remove 'file' from it.");
        }
        else if (type.IsRefLikeType || type is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
        {
            pipeline.Report(Rules.MessageType, null, $"Pipeline '{pipeline.Type.Name}' receives '{type.ToMessage()}', which cannot be kept in an evaluation. Receive a class or an ordinary struct.");
        }
        else if (AccessDomain.Of(type, pipeline.Type) == AccessDomain.Private)
        {
            pipeline.Report(
                Rules.MessageType, null,
                $"Pipeline '{pipeline.Type.Name}' receives '{type.ToMessage()}', which is less accessible than the pipeline. Make it at least as accessible.");
        }
        else
        {
            pipeline.Input = type;
        }
    }

    public static bool IsFileLocal(ITypeSymbol type) => type is INamedTypeSymbol named && (named.IsFileLocal || named.TypeArguments.Any(IsFileLocal));

    private static ITypeSymbol? FromParameters(Pipeline pipeline)
    {
        var candidates = new List<(IParameterSymbol Parameter, Slot Slot)>();
        foreach (var slot in pipeline.Slots)
        {
            if (slot.Method is { } method && MessageParameter(slot.Number, method) is { } parameter && !SlotOutputs.HasTypeParameter(parameter.Type))
            {
                candidates.Add((parameter, slot));
            }
        }

        if (candidates.Count == 0)
        {
            pipeline.Report(
                Rules.MessageType, null,
                $"No slot of pipeline '{pipeline.Type.Name}' takes the message, so its type is unknown. Name it with [Pipeline<T>].");
            return null;
        }

        if (candidates.FirstOrDefault(c => c.Parameter.Type.HasError()).Parameter is { } unknown)
        {
            return unknown.Type;
        }

        var fitting = candidates.Where(c => candidates.All(other => Serves(pipeline.Compilation, c.Parameter.Type, other.Parameter.Type))).ToList();
        if (fitting.Count == 0)
        {
            var (first, firstSlot) = candidates[0];
            var (second, secondSlot) = candidates.First(c => !SymbolEqualityComparer.Default.Equals(c.Parameter.Type, first.Type));
            pipeline.Report(
                Rules.MessageType, SlotBinding.PlaceOf(secondSlot, second),
                $"{secondSlot.Title} takes the message as '{second.Type.ToMessage()}', but {firstSlot.Reference} takes it as '{first.Type.ToMessage()}'. Name the message type with [Pipeline<T>].");
            return null;
        }

        // Where one slot takes Quake? and another Quake, the message is a Quake.
        return fitting.OrderBy(c => c.Parameter.Type.NullableAnnotation == NullableAnnotation.Annotated).First().Parameter.Type;
    }

    private static IParameterSymbol? MessageParameter(int number, IMethodSymbol method)
    {
        var position = 0;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Attribute(Names.Input) is not null && !parameter.Type.Is(Names.JsonText))
            {
                return parameter;
            }

            if (!SlotBinding.IsCounted(parameter))
            {
                continue;
            }

            if (position++ == number)
            {
                return parameter;
            }
        }

        return null;
    }

    // Numeric conversions do not count: a pipeline with an int and a double for its message has no obvious message type.
    private static bool Serves(Compilation compilation, ITypeSymbol from, ITypeSymbol to)
    {
        var conversion = compilation.ClassifyConversion(from, to);
        return conversion is { IsImplicit: true } and ({ IsIdentity: true } or { IsReference: true } or { IsBoxing: true });
    }
}
