using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR010: the message type, named by <c>[Pipeline&lt;T&gt;]</c> or taken from the parameters that receive the message.</summary>
internal static class MessageTypeInference
{
    public static void Infer(Pipeline pipeline, AttributeData attribute)
    {
        Location? location = null;
        var isNamed = attribute.AttributeClass is { IsGenericType: true };
        var type = isNamed ? attribute.AttributeClass!.TypeArguments[0] : FromParameters(pipeline, out location);
        if (type is null)
        {
            return;
        }

        if (GeneratedTypes.In(type) is { } generated)
        {
            pipeline.IsMessageGenerated = true;
            pipeline.Report(
                Rules.MessageType, location,
                $"Pipeline '{pipeline.Type.Name}' receives '{type.ToMessage()}', but '{GeneratedTypes.NameOf(generated, pipeline.Type)}' is added by the generator, which does not see what it adds. Receive a type of your own.");
        }
        else if (type.HasError())
        {
            pipeline.IsIncomplete = true;
        }
        else if (IsFileLocal(type))
        {
            pipeline.Report(Rules.MessageType, null, $"Pipeline '{pipeline.Type.Name}' receives '{type.ToMessage()}', which is local to its file. Remove 'file' from it.");
        }
        else if (type.IsRefLikeType || type is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
        {
            // No type argument is one of these, as the compiler says.
            pipeline.IsIncomplete |= isNamed;
            if (!isNamed)
            {
                pipeline.Report(
                    Rules.MessageType, location,
                    $"Pipeline '{pipeline.Type.Name}' receives '{type.ToMessage()}', which cannot be kept in an evaluation. Receive a class or an ordinary struct.");
            }
        }
        else if (AccessDomain.Of(type, pipeline.Type) == AccessDomain.Private)
        {
            pipeline.Report(
                Rules.MessageType, location,
                $"Pipeline '{pipeline.Type.Name}' receives '{type.ToMessage()}', which is less accessible than the pipeline. Make it at least as accessible.");
        }
        else
        {
            pipeline.Input = type;
        }
    }

    public static bool IsFileLocal(ITypeSymbol type) => type is INamedTypeSymbol named && (named.IsFileLocal || named.TypeArguments.Any(IsFileLocal));

    private static ITypeSymbol? FromParameters(Pipeline pipeline, out Location? location)
    {
        location = null;
        var candidates = new List<(IParameterSymbol Parameter, Slot Slot)>();
        foreach (var slot in pipeline.Slots)
        {
            if (slot.Method is { } method && !slot.IsGeneric && MessageParameter(slot.Number, method) is { } parameter)
            {
                candidates.Add((parameter, slot));
            }
        }

        // Parameters in the wrong order say nothing about the message; TIMBR006 says what is wrong with them.
        if (candidates.Where(c => IsInOrder(pipeline, c.Slot)).ToList() is { Count: > 0 } ordered)
        {
            candidates = ordered;
        }

        if (candidates.Count == 0)
        {
            // A slot whose function is not known may be the one that takes it, and so may one that the class thinks it has inherited.
            if (pipeline.Slots.Any(slot => slot.IsUnknown || slot.IsGeneric || slot.Method?.Parameters.Any(IsContradictory) is true)
                || pipeline.Type is { IsStatic: false, BaseType.SpecialType: SpecialType.None })
            {
                return null;
            }

            if (pipeline.Slots.Select(TextForMessage).FirstOrDefault(p => p is not null) is { } text)
            {
                var reader = pipeline.Slots.First(slot => SymbolEqualityComparer.Default.Equals(slot.Method, text.ContainingSymbol));
                pipeline.Report(
                    Rules.MessageType, SlotBinding.PlaceOf(reader, text),
                    $"{reader.Title} takes 'JsonText {text.Name}' where it receives the message, and no slot tells the type of the message. Mark it [Input] to take the JSON text, and name the type with [Pipeline<T>].");
                return null;
            }

            pipeline.Report(
                Rules.MessageType, null,
                $"No slot of pipeline '{pipeline.Type.Name}' takes the message, so its type is unknown. Name it with [Pipeline<T>].");
            return null;
        }

        if (candidates.FirstOrDefault(c => c.Parameter.Type.HasError() || GeneratedTypes.In(c.Parameter.Type) is not null) is { Parameter: { } unknown } taker)
        {
            location = SlotBinding.PlaceOf(taker.Slot, unknown);
            return unknown.Type;
        }

        var fitting = candidates.Where(c => candidates.All(other => Serves(pipeline.Compilation, c.Parameter.Type, other.Parameter.Type))).ToList();
        if (fitting.Count == 0)
        {
            var (first, firstSlot) = candidates[0];
            var others = candidates.Where(c => !SymbolEqualityComparer.Default.Equals(c.Parameter.Type, first.Type)).ToList();
            var (second, secondSlot) = others.Find(c => !Serves(pipeline.Compilation, first.Type, c.Parameter.Type) && !Serves(pipeline.Compilation, c.Parameter.Type, first.Type)) is { Slot: not null } clash
                ? clash
                : others[0];
            pipeline.Report(
                Rules.MessageType, SlotBinding.PlaceOf(secondSlot, second),
                $"{secondSlot.Title} takes the message as '{second.Type.ToMessage()}', but {firstSlot.Reference} takes it as '{first.Type.ToMessage()}'. Take the same type, or name the message type with [Pipeline<T>].");
            return null;
        }

        // Where one slot takes Quake? and another Quake, the message is a Quake.
        var chosen = fitting.OrderBy(c => c.Parameter.Type.NullableAnnotation == NullableAnnotation.Annotated).First();
        location = SlotBinding.PlaceOf(chosen.Slot, chosen.Parameter);
        return chosen.Parameter.Type;
    }

    /// <summary>The JSON text that stands where the message is received by position.</summary>
    private static IParameterSymbol? TextForMessage(Slot slot) =>
        slot.Method?.Parameters.Where(SlotBinding.IsCounted).ElementAtOrDefault(slot.Number) is { } parameter && parameter.Type.Is(Names.JsonText) ? parameter : null;

    private static IParameterSymbol? MessageParameter(int number, IMethodSymbol method)
    {
        var position = 0;
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Attribute(Names.Input) is not null && NamedBinding.Marks(parameter) == 1 && !IsText(parameter))
            {
                return parameter;
            }

            if (!SlotBinding.IsCounted(parameter))
            {
                continue;
            }

            if (position++ == number)
            {
                return parameter.Type.Is(Names.JsonText) || parameter.Type.Is(Names.CancellationToken) ? null : parameter;
            }
        }

        return null;
    }

    // TIMBR012 tells of the marks; one of them says that it takes the message.
    private static bool IsContradictory(IParameterSymbol parameter) => NamedBinding.Marks(parameter) > 1 && parameter.Attribute(Names.Input) is not null;

    private static bool IsText(IParameterSymbol parameter) =>
        parameter.Type.Is(Names.JsonText) || parameter.Attribute(Names.Input)?.Named<bool>("AsJson") is true;

    /// <summary>Whether the parameters before the message accept the values that they receive.</summary>
    private static bool IsInOrder(Pipeline pipeline, Slot slot)
    {
        var counted = slot.Method!.Parameters.Where(SlotBinding.IsCounted).Take(slot.Number);
        return counted.Select((parameter, i) => (parameter.Type, Value: pipeline.Slots[slot.Number - 1 - i].Output))
            .All(p => p.Value is null || p.Type.HasError() || GeneratedTypes.In(p.Type) is not null || SlotBinding.Fits(pipeline.Compilation, p.Value, p.Type));
    }

    // Numeric conversions do not count: a pipeline with an int and a double for its message has no obvious message type.
    private static bool Serves(Compilation compilation, ITypeSymbol from, ITypeSymbol to)
    {
        var conversion = compilation.ClassifyConversion(from, to);
        return conversion is { IsImplicit: true } and ({ IsIdentity: true } or { IsReference: true } or { IsBoxing: true });
    }
}
