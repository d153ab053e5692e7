using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>In what the signature of a variant differs from its slot's: types, modifiers, and what the parameters are bound to.</summary>
internal static class VariantDifference
{
    /// <summary>The first difference, as the predicate of a sentence; null where there is none.</summary>
    public static string? Find(Pipeline pipeline, IMethodSymbol slot, IMethodSymbol variant)
    {
        if (slot.IsGenericMethod || variant.IsGenericMethod)
        {
            return slot.IsGenericMethod ? null : "is generic, but the slot is not";
        }

        if (!IsSame(slot.ReturnType, variant.ReturnType))
        {
            return $"gives '{variant.ReturnType.ToMessage()}', but the slot gives '{slot.ReturnType.ToMessage()}'";
        }

        if (slot.Parameters.Length != variant.Parameters.Length || slot.IsVararg != variant.IsVararg)
        {
            return $"takes {Count(variant)}, but the slot takes {Count(slot)}";
        }

        for (var i = 0; i < slot.Parameters.Length; i++)
        {
            var (own, other) = (slot.Parameters[i], variant.Parameters[i]);
            if (own.RefKind != other.RefKind || own.IsParams != other.IsParams || !IsSame(own.Type, other.Type))
            {
                return $"takes '{Shown(other)}' as its {SlotBinding.Ordinal(i + 1)} parameter, where the slot takes '{Shown(own)}'";
            }

            var (how, otherwise) = (Bound(pipeline, own), Bound(pipeline, other));
            if (how != otherwise)
            {
                return $"takes '{Shown(other)}' as its {SlotBinding.Ordinal(i + 1)} parameter {otherwise}, where the slot takes '{Shown(own)}' {how}";
            }
        }

        return null;
    }

    // What may be null counts where both say; code that does not say is left alone.
    private static bool IsSame(ITypeSymbol one, ITypeSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one, other)
        && (one.NullableAnnotation == NullableAnnotation.None || other.NullableAnnotation == NullableAnnotation.None
            || one.ToMessage() == other.ToMessage());

    private static string Count(IMethodSymbol method) =>
        method.IsVararg ? "'__arglist'" : method.Parameters.Length switch { 0 => "nothing", 1 => "1 parameter", var n => $"{n} parameters" };

    private static string Shown(IParameterSymbol parameter)
    {
        var modifier = SlotSignature.Modifier(parameter) ?? parameter.RefKind switch { RefKind.In => "in", RefKind.Ref => "ref", _ => "" };
        return $"{modifier} {parameter.Type.ToMessage()} {parameter.Name}".TrimStart();
    }

    private static string Bound(Pipeline pipeline, IParameterSymbol parameter)
    {
        if (parameter.Attribute(Names.From) is { } from)
        {
            var name = from.Argument<string>(0);
            var number = name is null ? from.Argument<int>(0) : NamedBinding.NumberOf(pipeline, name);
            return $"as [From({(number is null ? $"\"{name}\"" : number.ToString())}){AsJson(from)}]";
        }

        return parameter.Attribute(Names.Input) is { } input ? $"as [Input{AsJson(input)}]"
            : parameter.Attribute(Names.Id) is not null ? "as [Id]"
            : parameter.Attribute(Names.State) is not null ? "as [State]"
            : parameter.HasExplicitDefaultValue && !Asynchrony.IsToken(parameter) ? "with a default value"
            : "by position";
    }

    private static string AsJson(AttributeData mark) => mark.Named<bool>("AsJson") ? ", AsJson" : "";
}
