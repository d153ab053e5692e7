using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>
/// Whether one type converts to another without a change in what may be null inside them: a <c>List&lt;string?&gt;</c> is no
/// <c>List&lt;string&gt;</c>. Follows the compiler, by the variance of each type parameter; code that says nothing of null agrees with all.
/// </summary>
internal static class NestedNullability
{
    public static bool Fits(Compilation compilation, ITypeSymbol from, ITypeSymbol to)
    {
        var conversion = compilation.ClassifyConversion(from, to);
        return conversion is { IsUserDefined: true, MethodSymbol: { } convert }
            ? Fits(compilation, from, convert.Parameters[0].Type) && Fits(compilation, convert.ReturnType, to)
            : Underlying(from) is var source && Underlying(to) is var target && source.IsTupleType && target.IsTupleType
                ? Elements(source).Zip(Elements(target), (element, other) => TupleElementFits(compilation, element, other)).All(fits => fits)
            : Fits(from, to);
    }

    /// <summary>The type as which <paramref name="to"/> would receive the value, with what may be null as the value has it.</summary>
    public static ITypeSymbol Fitting(ITypeSymbol from, ITypeSymbol to)
    {
        var fitting = Instantiation(from, to) ?? from;
        return fitting.IsValueType ? fitting : fitting.WithNullableAnnotation(to.NullableAnnotation);
    }

    private static bool Fits(ITypeSymbol from, ITypeSymbol to)
    {
        if (to is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Fits(Underlying(from), nullable.TypeArguments[0]);
        }

        if (to is IArrayTypeSymbol array)
        {
            return from is not IArrayTypeSymbol source || ElementFits(source.ElementType, array.ElementType);
        }

        // The compiler says nothing of what is boxed.
        if (to is not INamedTypeSymbol target || !HasArguments(target) || (from.IsValueType && !to.IsValueType))
        {
            return true;
        }

        return from is IArrayTypeSymbol { ElementType: var element } && target.TypeArguments.Length == 1
            ? ArrayFits(element, target)
            : IsSpanOfOther(from, target) ? ElementFits(((INamedTypeSymbol)from).TypeArguments[0], target.TypeArguments[0])
            : Instantiations(from, target).ToList() is var all && (all.Count == 0 || all.Exists(i => ArgumentsFit(i, target)));
    }

    // Every interface of an array, and a read-only span of it, is as covariant as the array itself.
    private static bool ArrayFits(ITypeSymbol element, INamedTypeSymbol target) => target.Is("System.Span`1")
        ? IsSame(element, target.TypeArguments[0])
        : ElementFits(element, target.TypeArguments[0]);

    private static bool IsSpanOfOther(ITypeSymbol from, INamedTypeSymbol to) =>
        to.Is("System.ReadOnlySpan`1") && (from.Is("System.Span`1") || from.Is("System.ReadOnlySpan`1"));

    private static bool ArgumentsFit(INamedTypeSymbol from, INamedTypeSymbol to)
    {
        for (var i = 0; i < to.TypeArguments.Length; i++)
        {
            var fits = to.OriginalDefinition.TypeParameters[i].Variance switch
            {
                VarianceKind.Out => ElementFits(from.TypeArguments[i], to.TypeArguments[i]),
                VarianceKind.In => ElementFits(to.TypeArguments[i], from.TypeArguments[i]),
                _ => IsSame(from.TypeArguments[i], to.TypeArguments[i]),
            };
            if (!fits)
            {
                return false;
            }
        }

        return from.ContainingType is null || to.ContainingType is null || ArgumentsFit(from.ContainingType, to.ContainingType);
    }

    // Each element is converted by itself, in any way that a value is.
    private static bool TupleElementFits(Compilation compilation, ITypeSymbol from, ITypeSymbol to) =>
        (IsNullTaken(from, to) || compilation.ClassifyConversion(from, to).IsUserDefined) && Fits(compilation, from, to);

    // Structs do not vary.
    private static bool ElementFits(ITypeSymbol from, ITypeSymbol to) =>
        from.IsValueType && to.IsValueType ? IsSame(from, to) : IsNullTaken(from, to) && Fits(from, to);

    private static bool IsNullTaken(ITypeSymbol from, ITypeSymbol to) =>
        to.IsValueType || to.NullableAnnotation != NullableAnnotation.NotAnnotated || !NullFlow.CanBeNull(from);

    private static bool IsSame(ITypeSymbol from, ITypeSymbol to)
    {
        if (!from.IsValueType && !to.IsValueType && from.NullableAnnotation != to.NullableAnnotation
            && from.NullableAnnotation != NullableAnnotation.None && to.NullableAnnotation != NullableAnnotation.None)
        {
            return false;
        }

        return (from, to) switch
        {
            (IArrayTypeSymbol a, IArrayTypeSymbol b) => IsSame(a.ElementType, b.ElementType),
            (INamedTypeSymbol a, INamedTypeSymbol b) when a.TypeArguments.Length == b.TypeArguments.Length =>
                a.TypeArguments.Zip(b.TypeArguments, IsSame).All(same => same)
                && (a.ContainingType is null || b.ContainingType is null || IsSame(a.ContainingType, b.ContainingType)),
            _ => true,
        };
    }

    private static ITypeSymbol? Instantiation(ITypeSymbol from, ITypeSymbol to) =>
        to is INamedTypeSymbol target && HasArguments(target) ? Instantiations(from, target).FirstOrDefault() : null;

    /// <summary>What the type is of the target's definition: itself, a base class or interfaces.</summary>
    private static IEnumerable<INamedTypeSymbol> Instantiations(ITypeSymbol from, INamedTypeSymbol target)
    {
        for (var t = from; t is not null; t = t.BaseType)
        {
            if (t is INamedTypeSymbol named && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, target.OriginalDefinition))
            {
                return [named];
            }
        }

        return from.AllInterfaces.Where(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, target.OriginalDefinition));
    }

    private static bool HasArguments(INamedTypeSymbol type) => type.TypeArguments.Length > 0 || (type.ContainingType is { } outer && HasArguments(outer));

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;

    private static IEnumerable<ITypeSymbol> Elements(ITypeSymbol tuple) => ((INamedTypeSymbol)tuple).TupleElements.Select(e => e.Type);
}
