using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>Which values may be null, as the compiler would have it of calls written by hand.</summary>
internal sealed class NullFlow
{
    private const string Attributes = "System.Diagnostics.CodeAnalysis.";

    private readonly Pipeline _pipeline;
    private readonly Dictionary<int, bool> _mayBeNull = [];

    public NullFlow(Pipeline pipeline)
    {
        _pipeline = pipeline;
        _mayBeNull[Binding.Input] = pipeline.Input is { } input && CanBeNull(input);
        foreach (var slot in pipeline.Slots)
        {
            _mayBeNull[slot.Number] = slot.IsGap ? _mayBeNull[slot.Number - 1] : MayGiveNull(slot);
        }
    }

    public bool MayBeNull(int value) => _mayBeNull[value];

    /// <summary>Whether null may arrive at a parameter that is not for it.</summary>
    public bool IsNullRefused(Binding binding, ITypeSymbol value)
    {
        var isNull = MayBeNull(binding.Value);
        var conversion = _pipeline.Compilation.ClassifyConversion(value, binding.Parameter.Type);
        if (conversion is { IsUserDefined: true, MethodSymbol: { } convert } && !IsLifted(value, convert))
        {
            return (isNull && !Accepts(convert.Parameters[0])) || (MayReturnNull(convert, null) && !Accepts(binding.Parameter));
        }

        return isNull && !Accepts(binding.Parameter);
    }

    /// <summary>Whether the type says that null is a value of it.</summary>
    public static bool CanBeNull(ITypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        || (!type.IsValueType && type.NullableAnnotation == NullableAnnotation.Annotated);

    private static bool Accepts(IParameterSymbol parameter) =>
        !Has(parameter.GetAttributes(), "DisallowNullAttribute")
        && (parameter.Type.NullableAnnotation != NullableAnnotation.NotAnnotated
            || parameter.Type.IsValueType
            || Has(parameter.GetAttributes(), "AllowNullAttribute"));

    private static bool IsLifted(ITypeSymbol value, IMethodSymbol convert) =>
        value.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
        && convert.Parameters[0].Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

    private bool MayGiveNull(Slot slot)
    {
        // What [return: ...] says is said of the step or the task, not of the value in it.
        if (slot is { IsStep: true } or { IsVoid: true } or { IsAsync: true })
        {
            return slot.Output is { } value && CanBeNull(value);
        }

        return slot.Method is { } method && MayReturnNull(method, slot);
    }

    private bool MayReturnNull(IMethodSymbol method, Slot? slot)
    {
        var attributes = method.GetReturnTypeAttributes();
        if (Has(attributes, "NotNullAttribute"))
        {
            return false;
        }

        var isNullable = !method.ReturnType.IsValueType || method.ReturnType.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (isNullable && Has(attributes, "MaybeNullAttribute"))
        {
            return true;
        }

        return CanBeNull(method.ReturnType) && !attributes
            .Where(a => a.AttributeClass.Is(Attributes + "NotNullIfNotNullAttribute"))
            .Any(a => slot?.Bindings.Any(b => b.Kind == BindingKind.Value && b.Parameter.Name == a.Argument<string>(0) && !_mayBeNull[b.Value]) is true);
    }

    private static bool Has(IEnumerable<AttributeData> attributes, string name) => attributes.Any(a => a.AttributeClass.Is(Attributes + name));
}
