using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>Which properties and fields of a type <c>JsonSerializer</c> knows, in the order in which it finds them.</summary>
internal sealed class JsonMembers(int naming)
{
    private readonly List<ISymbol> _found = [];
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ISymbol> _ignored = new(StringComparer.Ordinal);

    /// <summary>Those of the type first, then its bases'; of each type the properties first. Null where two have one JSON name.</summary>
    public static IReadOnlyList<ISymbol>? Of(INamedTypeSymbol type, int naming, out JsonGap? gap)
    {
        var members = new JsonMembers(naming);
        gap = null;
        foreach (var t in type.TypeKind == TypeKind.Interface ? JsonInterfaces.From(type) : Classes(type))
        {
            foreach (var member in Declared(t))
            {
                if (members.Add(member) is { } other)
                {
                    gap = new JsonGap("", $"'{type.ToMessage()}' has two members that are called '{members.NameOf(member)}' in JSON, '{other.Name}' and '{member.Name}'")
                    {
                        Advice = "Give one of them another name with [JsonPropertyName], or leave it out with [JsonIgnore]",
                        IsContradiction = true,
                    };
                    return null;
                }
            }
        }

        return members._found;
    }

    public static string NameOf(ISymbol member, int naming) => member.Attribute(JsonAttributes.PropertyName)?.Argument<string>(0) ?? JsonNaming.Apply(naming, member.Name);

    public static bool IsIncluded(ISymbol member) => member.Attribute(JsonAttributes.Include) is not null;

    private static IEnumerable<ISymbol> Declared(INamedTypeSymbol type)
    {
        var members = type.GetMembers();
        var properties = members.OfType<IPropertySymbol>().Where(p => p is { IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true } && (IsPublic(p.GetMethod) || IsPublic(p.SetMethod) || IsIncluded(p)));
        return properties.Concat<ISymbol>(members.OfType<IFieldSymbol>().Where(f => f is { IsStatic: false, IsConst: false } && IsIncluded(f)));
    }

    private static IEnumerable<INamedTypeSymbol> Classes(INamedTypeSymbol type)
    {
        for (var t = type; t is not null && t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); t = t.BaseType)
        {
            yield return t;
        }
    }

    private static bool IsPublic(IMethodSymbol? accessor) => accessor?.DeclaredAccessibility == Accessibility.Public;

    // Gives the member that has the name already, where neither hides the other.
    private ISymbol? Add(ISymbol member)
    {
        var ignored = _ignored.TryGetValue(member.Name, out var hiding) ? hiding : null;
        if (ignored is not null && IsVirtual(member) && IsVirtual(ignored) && SymbolEqualityComparer.Default.Equals(TypeOf(member), TypeOf(ignored)))
        {
            return null;
        }

        var isIgnored = JsonAttributes.IsIgnored(member);
        if (!_byName.TryGetValue(NameOf(member), out var place))
        {
            _byName.Add(NameOf(member), _found.Count);
            _found.Add(member);
        }
        else if (JsonAttributes.IsIgnored(_found[place]))
        {
            _found[place] = member;
        }
        else if (!isIgnored && (_found[place].Name != member.Name || IsApart(_found[place], member)) && ignored is null)
        {
            return _found[place];
        }

        if (isIgnored)
        {
            _ignored[member.Name] = member;
        }

        return null;
    }

    // Interfaces may have members of one name that do not hide each other.
    private static bool IsApart(ISymbol found, ISymbol member) => found.ContainingType.TypeKind == TypeKind.Interface
        && !found.ContainingType.AllInterfaces.Contains(member.ContainingType, SymbolEqualityComparer.Default);

    private string NameOf(ISymbol member) => NameOf(member, naming);

    private static bool IsVirtual(ISymbol member) => member.IsVirtual || member.IsOverride || member.IsAbstract;

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
}
