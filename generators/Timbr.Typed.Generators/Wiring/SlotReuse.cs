using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR023: the method that <c>[SlotFrom]</c> names.</summary>
internal static class SlotReuse
{
    /// <summary>The method; null where a fault was reported.</summary>
    public static IMethodSymbol? Find(Pipeline pipeline, AttributeData mark, Location location)
    {
        var number = mark.Argument<int>(0);
        var name = mark.Argument<string>(2) ?? "";
        var type = mark.Argument<ITypeSymbol>(1);
        if (type is null)
        {
            pipeline.Report(Rules.ReusedMethod, location, $"Slot {number} reuses '{name}', but of no type. Name the type with typeof.");
            return null;
        }

        var owner = type.ToMessage();
        if (type is INamedTypeSymbol { IsUnboundGenericType: true })
        {
            pipeline.Report(Rules.Generic, location, $"Slot {number} reuses '{name}' of the generic type '{owner}'. Name its type arguments.");
            return null;
        }

        var named = Methods(type, name);
        var usable = named.Where(m => m.IsStatic && pipeline.Compilation.IsSymbolAccessibleWithin(m, pipeline.Type)).ToList();
        var limit = usable.Count == 1 ? CallLimits.OfReused(pipeline, usable[0], $"{owner}.{name}") : null;
        if (usable.Count == 1 && limit is null)
        {
            return usable[0];
        }

        var problem = limit
            ?? (named.Count == 0 ? $"'{owner}' has no method of that name. Name one of its static methods with nameof"
            : usable.Count > 1 ? $"'{owner}' has {usable.Count} methods of that name. Call the one you mean from a [Slot] method"
            : named.All(m => !m.IsStatic) ? $"'{owner}.{name}' is not static. Call it from a [Slot] method"
            : $"'{owner}.{name}' is not accessible from '{pipeline.Type.Name}'. Make it 'internal' or 'public', or reuse another");
        pipeline.Report(Rules.ReusedMethod, location, $"Slot {number} reuses '{name}', but {problem}.");
        return null;
    }

    // The nearest type that has the name, as C# looks it up.
    private static List<IMethodSymbol> Methods(ITypeSymbol type, string name)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            var methods = t.GetMembers(name).OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary).ToList();
            if (methods.Count > 0)
            {
                return methods;
            }
        }

        return [];
    }
}
