using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The publishers that referenced packages offer to the generated <c>RunAsync(args)</c>.</summary>
internal static class PublisherOptions
{
    public static EquatableArray<string> Find(Compilation compilation, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Append(compilation.Assembly))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!SymbolEqualityComparer.Default.Equals(assembly, compilation.Assembly)
                && !assembly.Modules.Any(m => m.ReferencedAssemblies.Any(r => r.Name == "Timbr.Typed")))
            {
                continue;
            }

            foreach (var option in assembly.Attributes(Names.PublisherOption))
            {
                if (option.Argument<ITypeSymbol>(0) is INamedTypeSymbol { IsGenericType: false } type && IsUsable(type))
                {
                    found.Add(type.ToPlainSource());
                }
            }
        }

        return found.ToEquatableArray();
    }

    private static bool IsUsable(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return type is { TypeKind: TypeKind.Class or TypeKind.Struct, IsStatic: false, IsAbstract: false, IsRefLikeType: false }
            && type.AllInterfaces.Any(i => i.Is(Names.IPublisherOption));
    }
}
