using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Json;

/// <summary>Decides what shape a type has.</summary>
internal static class JsonShapes
{
    public const string KeyValuePair = "System.Collections.Generic.KeyValuePair`2";

    private const string NotCovered = "is not covered yet";

    public static JsonShape? Create(JsonShapeTable table, ITypeSymbol type, string? name, bool isRead, out JsonGap? gap)
    {
        // The compiler reports a type that does not exist.
        gap = GeneratedGap(type) ?? (type.HasError() ? new JsonGap("", "") : Obstacle(type));
        if (gap is not null)
        {
            return null;
        }

        if (JsonPrimitives.ReaderOf(type) is { } reader)
        {
            return Shape(JsonKind.Primitive, type, reader) with { CanThrow = JsonPrimitives.CanThrow(type) };
        }

        if (type.Is(Names.None))
        {
            return Shape(JsonKind.None, type, "None");
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { } underlying })
        {
            return Shape(JsonKind.Enum, type, JsonPrimitives.ReaderOf(underlying)!) with { UnderlyingType = underlying.ToPlainSource() };
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            return Container(table, JsonKind.Nullable, type, nullable.TypeArguments[0], name, isRead, out gap);
        }

        if (type is IArrayTypeSymbol { IsSZArray: true } array)
        {
            return Container(table, JsonKind.Sequence, type, array.ElementType, name, isRead, out gap);
        }

        if (type is INamedTypeSymbol { TypeArguments.Length: 1 } sequence && SequenceFormOf(sequence) is { } form)
        {
            return Container(table, JsonKind.Sequence, type, sequence.TypeArguments[0], name, isRead, out gap) is { } shape ? shape with { Form = form } : null;
        }

        if (type is INamedTypeSymbol { TypeArguments.Length: 2 } dictionary && IsDictionary(dictionary))
        {
            if (dictionary.TypeArguments[0].SpecialType != SpecialType.System_String)
            {
                gap = new JsonGap("", $"'{type.ToMessage()}' has keys that are not strings, which {NotCovered}");
                return null;
            }

            return Container(table, JsonKind.Dictionary, type, dictionary.TypeArguments[1], name, isRead, out gap);
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } other && IsOfFramework(type) && !JsonObjects.IsCollection(other))
        {
            gap = new JsonGap("", $"'{type.ToMessage()}' is a type of the framework that {NotCovered}");
            return null;
        }

        if (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named)
        {
            return JsonObjects.Create(table, named, name, isRead, out gap);
        }

        gap = new JsonGap("", $"'{type.ToMessage()}' {NotCovered}");
        return null;
    }

    public static JsonShape Shape(JsonKind kind, ITypeSymbol type, string name) => new()
    {
        Kind = kind,
        Type = type.ToPlainSource(),
        DisplayType = type.ToMessage(),
        Name = name,
        IsReferenceType = type.IsReferenceType,
    };

    private static JsonShape? Container(JsonShapeTable table, JsonKind kind, ITypeSymbol type, ITypeSymbol element, string? name, bool isRead, out JsonGap? gap)
    {
        name ??= table.NameFor(type);
        return table.Add(element, isRead, out gap) is { } place
            ? Shape(kind, type, name) with { Element = place, CanThrow = true }
            : null;
    }

    private static SequenceForm? SequenceFormOf(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType switch
    {
        SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_IReadOnlyList_T => SequenceForm.Indexed,
        SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_ICollection_T
            or SpecialType.System_Collections_Generic_IReadOnlyCollection_T => SequenceForm.Enumerated,
        _ => type.Is("System.Collections.Generic.List`1") ? SequenceForm.Indexed : null,
    };

    private static bool IsDictionary(INamedTypeSymbol type) =>
        type.Is("System.Collections.Generic.Dictionary`2") || type.Is("System.Collections.Generic.IDictionary`2")
        || type.Is("System.Collections.Generic.IReadOnlyDictionary`2");

    // Many of them have a converter of their own, which their members do not tell.
    private static bool IsOfFramework(ITypeSymbol type)
    {
        if (type.Is(KeyValuePair))
        {
            return false;
        }

        var root = type.ContainingNamespace;
        while (root is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            root = root.ContainingNamespace;
        }

        return root?.Name == "System" && type.Locations.All(l => l.IsInMetadata)
            && (type.ContainingAssembly.Name.StartsWith("System", StringComparison.Ordinal) || type.ContainingAssembly.Name is "mscorlib" or "netstandard");
    }

    private static JsonGap? GeneratedGap(ITypeSymbol type) => type.ContainingType is { } pipeline && GeneratedTypes.In(type) is { } generated
        ? new JsonGap("", $"'{GeneratedTypes.NameOf(generated, pipeline)}' is added by the generator, which does not see what it adds") { Advice = "Use a type of your own" }
        : null;

    private static JsonGap? Obstacle(ITypeSymbol type)
    {
        var problem = type switch
        {
            _ when type.SpecialType == SpecialType.System_Object => "'object' says nothing about what it holds",
            { TypeKind: TypeKind.Dynamic } => "'dynamic' says nothing about what it holds",
            { TypeKind: TypeKind.Delegate } => $"'{type.ToMessage()}' is a delegate",
            { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => $"'{type.ToMessage()}' is a pointer",
            { IsRefLikeType: true } => $"'{type.ToMessage()}' is a ref struct",
            { IsTupleType: true } => $"'{type.ToMessage()}', a tuple, {NotCovered}",
            IArrayTypeSymbol { IsSZArray: false } => $"'{type.ToMessage()}' has several dimensions",
            _ => AttributeObstacle(type),
        };
        return problem is null ? null : new JsonGap("", problem) { Advice = type.IsTupleType ? "Use a record struct" : "" };
    }

    private static string? AttributeObstacle(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (JsonAttributes.Uncovered(attribute) is { } name)
            {
                return $"[{name}] on '{type.ToMessage()}' {NotCovered}";
            }
        }

        return null;
    }
}
