using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The members of classes and structs, in the order in which <c>JsonSerializer</c> writes them.</summary>
internal static class JsonObjects
{
    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, INamedTypeSymbol type, out JsonGap? gap)
    {
        gap = IsCollection(type) ? new JsonGap("", $"'{type.ToMessage()}' is a collection that does not say what it holds, or says several things") { Advice = "Use an array, List<T> or Dictionary<string, T>" } : null;
        if (gap is not null)
        {
            return null;
        }

        if (HiddenAttribute(type) is { } hidden)
        {
            gap = hidden;
            return null;
        }

        if (Properties(type).FirstOrDefault(p => JsonAttributes.IsIgnored(p) && !p.IsOverride && Hides(p)) is { } hiding)
        {
            gap = new JsonGap(hiding.Name, "an ignored property that hides one of a base class is not covered yet");
            return null;
        }

        var members = new List<(JsonMember Member, int Order)>();
        foreach (var property in Properties(type))
        {
            if (Member(table, property, entry.IsRead, out gap) is { } member)
            {
                members.Add((member, property.Attribute(JsonAttributes.PropertyOrder)?.Argument<int>(0) ?? 0));
            }
            else if (gap is not null)
            {
                return null;
            }
        }

        var ordered = members.OrderBy(m => m.Order).Select(m => m.Member).ToList();
        if (Twice(ordered) is { } twice)
        {
            var names = ordered.Where(m => m.JsonName == twice.JsonName).Take(2).Select(m => $"'{m.Name}'");
            gap = new JsonGap("", $"'{type.ToMessage()}' has two members that are called '{twice.JsonName}' in JSON, {string.Join(" and ", names)}")
            {
                Advice = "Give one of them another name with [JsonPropertyName], or leave it out with [JsonIgnore]",
                IsContradiction = true,
            };
            return null;
        }

        var shape = new ObjectShape(entry.Type, ordered.ToEquatableArray());
        return entry.IsRead ? JsonConstructors.Add(table, type, shape, out gap) : shape;
    }

    /// <summary>A member whose JSON name another one has, too.</summary>
    public static JsonMember? Twice(IEnumerable<JsonMember> members) => members.GroupBy(m => m.JsonName).FirstOrDefault(g => g.Count() > 1)?.First();

    /// <summary>Public readable properties: those of the type first, then its bases', each name once.</summary>
    private static IEnumerable<IPropertySymbol> Properties(INamedTypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var t = type; t is not null && t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); t = t.BaseType)
        {
            foreach (var property in t.GetMembers().OfType<IPropertySymbol>())
            {
                var isPublic = property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, ExplicitInterfaceImplementations.IsEmpty: true };
                if (isPublic && seen.Add(property.Name))
                {
                    yield return property;
                }
            }

        }
    }

    private static bool Hides(IPropertySymbol property)
    {
        for (var t = property.ContainingType.BaseType; t is not null; t = t.BaseType)
        {
            if (t.GetMembers(property.Name).Any(m => m is IPropertySymbol { IsStatic: false }))
            {
                return true;
            }
        }

        return false;
    }

    private static JsonMember? Member(JsonShapeTable table, IPropertySymbol property, bool isRead, out JsonGap? gap)
    {
        gap = property.GetAttributes().Select(JsonAttributes.Uncovered).FirstOrDefault(a => a is not null) is { } attribute
            ? new JsonGap(property.Name, $"[{attribute}] is not covered yet")
            : null;
        var getter = property.GetMethod is { DeclaredAccessibility: Accessibility.Public };
        var setter = property.SetMethod is { DeclaredAccessibility: Accessibility.Public };
        if (gap is not null || JsonAttributes.IsIgnored(property) || (!getter && !setter))
        {
            return null;
        }

        if (property.RefKind != RefKind.None)
        {
            gap = new JsonGap(property.Name, "a property that gives a reference is not covered yet");
            return null;
        }

        if (property.Attribute(JsonAttributes.PropertyName)?.Argument<string>(0) is { } given && JsonNaming.IsBroken(given))
        {
            gap = new JsonGap(property.Name, "its JSON name holds half of a surrogate pair");
            return null;
        }

        if (table.Add(property.Type, isRead, out gap) is not { } type)
        {
            gap = gap?.Under(property.Name);
            return null;
        }

        return new JsonMember
        {
            Name = Symbols.Escape(property.Name),
            JsonName = property.Attribute(JsonAttributes.PropertyName)?.Argument<string>(0) ?? JsonNaming.Apply(table.Naming, property.Name),
            Type = type,
            MayBeNull = property.Type.MayBeNull(),
            NullsWithin = property.Type.NullsWithin(),
            DeclaringType = property.ContainingType.ToPlainSource(),
            IsWritten = getter,
            Setter = !setter ? MemberSetter.None : property.SetMethod!.IsInitOnly ? MemberSetter.Init : MemberSetter.Assignment,
            IsRequired = property.IsRequired || property.Attribute(JsonAttributes.Required) is not null,
            IsMarkedRequired = property.Attribute(JsonAttributes.Required) is not null,
        };
    }

    /// <summary>An attribute that would bring a field or a private property into the JSON.</summary>
    private static JsonGap? HiddenAttribute(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            foreach (var member in t.GetMembers().Where(m => m is IFieldSymbol or IPropertySymbol { DeclaredAccessibility: not Accessibility.Public }))
            {
                if (member.GetAttributes().Select(JsonAttributes.Uncovered).FirstOrDefault(a => a is not null) is { } attribute)
                {
                    return new JsonGap(member.Name, $"[{attribute}] is not covered yet");
                }
            }
        }

        return null;
    }

    public static bool IsCollection(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable || i.Is("System.Collections.Generic.IAsyncEnumerable`1"));
}
