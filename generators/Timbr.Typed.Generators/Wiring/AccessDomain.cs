using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>How accessible a member of a class may be whose type is given.</summary>
internal enum AccessDomain
{
    Private,
    Internal,
    Public,
}

internal static class AccessDomains
{
    extension(AccessDomain)
    {
        /// <summary>The widest accessibility that a member of <paramref name="within"/> may have if it mentions <paramref name="type"/>.</summary>
        public static AccessDomain Of(ITypeSymbol type, INamedTypeSymbol within)
        {
            switch (type)
            {
                case IArrayTypeSymbol array:
                    return AccessDomain.Of(array.ElementType, within);
                case INamedTypeSymbol named:
                    var domain = OfChain(named, within);
                    foreach (var argument in named.TypeArguments)
                    {
                        var inner = AccessDomain.Of(argument, within);
                        domain = inner < domain ? inner : domain;
                    }

                    return domain;
                default:
                    return AccessDomain.Public;
            }
        }

        /// <summary>How accessible the property of a slot is: it stands in the evaluation, which is as accessible as the message type allows.</summary>
        public static AccessDomain OfProperty(Pipeline pipeline, ITypeSymbol output)
        {
            var own = AccessDomain.Of(output, pipeline.Type);
            var outer = pipeline.Input is { } input ? AccessDomain.Of(input, pipeline.Type) : AccessDomain.Public;
            return own == AccessDomain.Internal && outer == AccessDomain.Internal ? AccessDomain.Public : own;
        }

        public static string Keyword(AccessDomain domain) => domain switch
        {
            AccessDomain.Public => "public",
            AccessDomain.Internal => "internal",
            _ => "private",
        };
    }

    private static AccessDomain OfChain(INamedTypeSymbol type, INamedTypeSymbol within)
    {
        var domain = AccessDomain.Public;
        for (var t = type; t is not null; t = t.ContainingType)
        {
            var own = t.DeclaredAccessibility switch
            {
                Accessibility.Public => AccessDomain.Public,
                Accessibility.Internal or Accessibility.ProtectedOrInternal => IsConfinedToAssembly(within) ? AccessDomain.Public : AccessDomain.Internal,
                Accessibility.Protected when IsAsProtected(within, t.ContainingType) => AccessDomain.Public,
                _ => IsConfinedTo(within, t.ContainingType) ? AccessDomain.Public : AccessDomain.Private,
            };
            domain = own < domain ? own : domain;
        }

        return domain;
    }

    private static bool IsConfinedToAssembly(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <paramref name="type"/> is seen no further than what is protected in <paramref name="body"/>.</summary>
    private static bool IsAsProtected(INamedTypeSymbol type, INamedTypeSymbol? body)
    {
        for (var t = type; t?.ContainingType is { } container; t = container)
        {
            if (t.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal && SymbolEqualityComparer.Default.Equals(container, body))
            {
                return true;
            }
        }

        return IsConfinedTo(type, body);
    }

    /// <summary>Whether nothing outside <paramref name="body"/> can see <paramref name="type"/>.</summary>
    private static bool IsConfinedTo(INamedTypeSymbol type, INamedTypeSymbol? body)
    {
        for (var t = type; t?.ContainingType is { } container; t = container)
        {
            if (t.DeclaredAccessibility != Accessibility.Private)
            {
                continue;
            }

            for (var c = container; c is not null; c = c.ContainingType)
            {
                if (SymbolEqualityComparer.Default.Equals(c, body))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
