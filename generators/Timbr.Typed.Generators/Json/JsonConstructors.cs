using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Json;

/// <summary>Which constructor makes a value that is read, and which members it takes.</summary>
internal static class JsonConstructors
{
    public static ObjectShape? Add(JsonShapeTable table, INamedTypeSymbol type, ObjectShape shape, out JsonGap? gap)
    {
        gap = null;
        if (type.IsAbstract)
        {
            gap = new JsonGap("", $"'{type.ToMessage()}' is {(type.TypeKind == TypeKind.Interface ? "an interface" : "abstract")}, so a message that holds it cannot be read") { Advice = "Name its derived types with [JsonDerivedType]" };
            return null;
        }

        var constructors = type.InstanceConstructors.Where(c => c.DeclaredAccessibility == Accessibility.Public).ToList();
        var marked = type.InstanceConstructors.FirstOrDefault(c => c.Attribute(JsonAttributes.Constructor) is not null);
        if (type.InstanceConstructors.Count(c => c.Attribute(JsonAttributes.Constructor) is not null) > 1)
        {
            gap = Contradiction("", $"'{type.ToMessage()}' has several constructors that are marked [JsonConstructor]", "Mark one");
            return null;
        }

        // Of a pair JsonSerializer knows which to take.
        var chosen = marked
            ?? (type.Is(JsonShapes.KeyValuePair) ? constructors.First(c => !c.Parameters.IsEmpty) : null)
            ?? constructors.FirstOrDefault(c => c.Parameters.IsEmpty)
            ?? (type.IsValueType || constructors.Count != 1 ? null : constructors[0]);
        if (chosen is null && !type.IsValueType)
        {
            gap = Contradiction(
                "", $"'{type.ToMessage()}' has no usable constructor to read it with: neither a public parameterless one, nor a single public one, nor one marked [JsonConstructor]",
                "Mark the one to use with [JsonConstructor]");
            return null;
        }

        var arguments = new List<JsonArgument>();
        var members = shape.Members.ToList();
        foreach (var parameter in chosen?.Parameters ?? [])
        {
            var place = members.FindIndex(m => string.Equals(m.Name.TrimStart('@'), parameter.Name, StringComparison.OrdinalIgnoreCase));
            if (place < 0 || parameter.RefKind is not (RefKind.None or RefKind.In))
            {
                gap = Contradiction(
                    "", $"the constructor of '{type.ToMessage()}' takes '{parameter.Name}', which no member of that name gives back",
                    $"Add a public property of that name, or a public constructor that does without it");
                return null;
            }

            if (members[place].Type != parameter.Type.ToPlainSource())
            {
                gap = Contradiction(
                    parameter.Name, $"the constructor of '{type.ToMessage()}' takes it as '{parameter.Type.ToMessage()}', but the member of that name is of another type",
                    "Give both one type");
                return null;
            }

            if (members[place].IsIgnored)
            {
                place = -1;
            }
            else
            {
                members[place] = members[place] with { Setter = MemberSetter.Constructor };
            }

            arguments.Add(new JsonArgument { Member = place, Type = parameter.Type.ToPlainSource(), Default = Literals.DefaultOf(parameter) });
        }

        if (arguments.Count > 0 && members.FirstOrDefault(m => m.Filling.Length > 0) is { } filled)
        {
            gap = Contradiction(filled.Name.TrimStart('@'), $"[JsonObjectCreationHandling(Populate)] is not for types like '{type.ToMessage()}', whose constructor takes members", "Take the attribute away: what comes replaces it");
            return null;
        }

        var setsRequired = chosen?.SetsRequiredMembers() ?? false;
        var needsAccessor = chosen is not null
            && ((!setsRequired && type.HasRequiredMembers()) || CallLimits.IsForbidden(chosen) || !table.Compilation.IsAccessibleWithin(chosen, table.Within(type)));
        if (setsRequired)
        {
            members = [.. members.Select(m => m with { IsRequired = m.IsMarkedRequired })];
        }

        if (!table.HasGenericAccessors && ((needsAccessor && GenericOwner.Of(type, []) is not null) || members.Any(m => m is { Generic: not null, Setter: MemberSetter.Accessor })))
        {
            // Of a struct JsonSerializer takes no constructor that is not marked.
            var advice = marked is null && type.IsValueType && constructors.Any(c => !c.Parameters.IsEmpty)
                ? $"Mark its constructor with {(type.IsRecord ? "[method: JsonConstructor]" : "[JsonConstructor]")} to have it called"
                : "Let its constructor take them";
            gap = new JsonGap("", $"'{type.ToMessage()}' is generic and has init-only, required or non-public members outside its constructor, which needs .NET 9 or later") { Advice = advice };
            return null;
        }

        return shape with
        {
            Members = members.ToEquatableArray(),
            Constructor = arguments.ToEquatableArray(),
            StartsAsDefault = chosen is null || (chosen.IsImplicitlyDeclared && type.IsValueType),
            NeedsConstructorAccessor = needsAccessor,
            Generic = needsAccessor ? GenericOwner.Of(type, chosen!.OriginalDefinition.Parameters.Select(p => p.Type)) : null,
        };
    }

    private static JsonGap Contradiction(string path, string problem, string advice) => new(path, problem) { Advice = advice, IsContradiction = true };
}
