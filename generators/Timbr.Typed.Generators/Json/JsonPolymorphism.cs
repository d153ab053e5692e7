using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of types that name their derived types.</summary>
internal static class JsonPolymorphism
{
    // Values of JsonUnknownDerivedTypeHandling.
    private const int FallBackToBaseType = 1;
    private const int FallBackToNearestAncestor = 2;

    public static bool IsOn(INamedTypeSymbol type) => type.Attribute(JsonAttributes.DerivedType) is not null;

    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, INamedTypeSymbol type, out JsonGap? gap)
    {
        var mark = type.Attribute(JsonAttributes.Polymorphic);
        var others = mark?.Named<int>("UnknownDerivedTypeHandling") ?? 0;
        var derived = type.Attributes(JsonAttributes.DerivedType);
        var property = derived.Any(d => d.ConstructorArguments.Length > 1) ? mark?.Named<string>("TypeDiscriminatorPropertyName") ?? "$type" : null;
        var kinds = new List<(INamedTypeSymbol Type, JsonKind Kind)>();
        foreach (var attribute in derived)
        {
            gap = null;
            if (attribute.Argument<ITypeSymbol>(0) is not INamedTypeSymbol known || (gap = Obstacle(table, type, known)) is not null)
            {
                gap ??= new JsonGap("", $"[JsonDerivedType] on '{type.ToMessage()}' names no class");
                return null;
            }

            if (Kind(table, entry, known, property, attribute, kinds.Count, out gap) is not { } kind)
            {
                return null;
            }

            kinds.Add((known, kind with { TakesDerived = others == FallBackToNearestAncestor }));
        }

        if (type.TypeKind == TypeKind.Interface && others != 0)
        {
            gap = new JsonGap("", $"[JsonPolymorphic(UnknownDerivedTypeHandling = ...)] on an interface, '{type.ToMessage()}', {JsonShapes.NotCovered}") { Advice = "Name all derived types with [JsonDerivedType]" };
            return null;
        }

        var own = kinds.FirstOrDefault(k => SymbolEqualityComparer.Default.Equals(k.Type, type)).Kind?.Class ?? "";
        var all = kinds.OrderByDescending(k => Depth(k.Type)).Select(k => k.Kind).ToList();
        gap = null;
        var hasBase = !type.IsAbstract || others != 0;
        if (hasBase)
        {
            if (JsonObjects.Create(table, entry.Type, type, entry.IsRead && !type.IsAbstract, out gap) is not { } shape)
            {
                return null;
            }

            all.Add(new JsonKind(shape with { Discriminator = property }, "Base"));
        }

        return new PolymorphicShape(entry.Type, property, all.ToEquatableArray())
        {
            Base = hasBase ? "Base" : "",
            Own = own,
            TakesOthers = others != 0,
            IsTolerant = mark?.Named<bool>("IgnoreUnrecognizedTypeDiscriminators") ?? false,
            IsAbstract = type.IsAbstract,
            WritesOthersAsOwn = others == FallBackToBaseType,
        };
    }

    private static JsonGap? Obstacle(JsonShapeTable table, INamedTypeSymbol type, INamedTypeSymbol derived)
    {
        if (!table.Compilation.ClassifyCommonConversion(derived, type).IsImplicit || derived.IsUnboundGenericType)
        {
            return new JsonGap("", $"[JsonDerivedType] names '{derived.ToMessage()}', which does not derive from '{type.ToMessage()}'") { Advice = "Name derived types alone", IsContradiction = true };
        }

        var problem = !table.CanName(derived) ? "is not accessible from the pipeline"
            : derived.TypeKind != TypeKind.Class || JsonObjects.IsCollection(derived) ? "is no class with members, which is not covered yet"
            : derived.IsAbstract ? "is abstract, which is not covered yet"
            : derived.Attribute(JsonAttributes.Converter) is not null ? "has a converter, which is not covered yet"
            : null;
        return problem is null ? null : new JsonGap("", $"[JsonDerivedType] on '{type.ToMessage()}' names '{derived.ToMessage()}', which {problem}") { Advice = "Name classes with members that the pipeline may use" };
    }

    private static JsonKind? Kind(JsonShapeTable table, JsonShapeEntry entry, INamedTypeSymbol type, string? property, AttributeData attribute, int place, out JsonGap? gap)
    {
        entry.IsVisible &= table.IsVisible(type);
        if (JsonObjects.Create(table, JsonType.Of(type), type, entry.IsRead, out gap) is not { } shape)
        {
            gap = gap?.Under(type.Name);
            return null;
        }

        var id = attribute.ConstructorArguments.Length > 1 ? attribute.ConstructorArguments[1].Value : null;
        var json = id switch
        {
            string text => JsonNaming.ToLiteral(text).TrimEnd(':'),
            int number => JsonLiteral.Of(number),
            _ => "",
        };
        return new JsonKind(shape with { Opening = id is null ? "" : JsonNaming.ToLiteral(property!) + json, Discriminator = property }, $"Kind{JsonLiteral.Of(place)}")
        {
            Discriminator = id switch
            {
                string text => Literals.Text(text),
                int number => JsonLiteral.Of(number),
                _ => "",
            },
            DiscriminatorJson = id switch
            {
                string text => JsonLiteral.Quoted(text),
                int number => JsonLiteral.Of(number),
                _ => "",
            },
        };
    }

    private static int Depth(INamedTypeSymbol type) => type.BaseType is { } inner ? 1 + Depth(inner) : 0;
}
