using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Json;

/// <summary>Decides what shape a type has.</summary>
internal static class JsonShapes
{
    public const string KeyValuePair = "System.Collections.Generic.KeyValuePair`2";

    public const string NotCovered = "is not covered yet";

    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, out JsonGap? gap)
    {
        // The compiler reports a type that does not exist.
        var type = entry.Symbol;
        if (JsonPrimitives.Of(type) is { } primitive)
        {
            gap = null;
            return new PrimitiveShape(entry.Type, primitive);
        }

        gap = GeneratedGap(type) ?? (type.HasError() ? new JsonGap("", "") : Obstacle(type));
        if (gap is not null)
        {
            return null;
        }

        if (type.Is(Names.None))
        {
            return new NoneShape(entry.Type);
        }

        if (type is not INamedTypeSymbol named)
        {
            return JsonSequences.Create(table, entry, out gap) ?? NotYet(type, ref gap);
        }

        if (named is { TypeKind: TypeKind.Enum })
        {
            return JsonEnums.Create(entry, named);
        }

        if (named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
        {
            return JsonNullables.Create(table, entry, named.TypeArguments[0], out gap);
        }

        if (named.IsTupleType)
        {
            return JsonTuples.Create(table, entry, named, out gap);
        }

        if (JsonPolymorphism.IsOn(named))
        {
            return JsonPolymorphism.Create(table, entry, named, out gap);
        }

        var collection = IsDocument(type) ? null
            : JsonDictionaries.Create(table, entry, out gap) ?? (gap is null ? JsonSequences.Create(table, entry, out gap) : null);
        if (collection is not null || gap is not null)
        {
            return collection;
        }

        if (named is not { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface })
        {
            return NotYet(type, ref gap);
        }

        if (IsOfFramework(type) && (IsDocument(type) || !JsonObjects.IsCollection(named)))
        {
            gap = new JsonGap("", $"'{type.ToMessage()}' is a type of the framework that {NotCovered}") { Advice = IsDocument(type) ? "Use JsonElement, or give the pipeline a JsonContext that declares it" : "" };
            return null;
        }

        return JsonObjects.Create(table, entry, named, out gap);
    }

    private static JsonShape? NotYet(ITypeSymbol type, ref JsonGap? gap)
    {
        gap ??= new JsonGap("", $"'{type.ToMessage()}' {NotCovered}");
        return null;
    }

    private static bool IsDocument(ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() is "System.Text.Json" or "System.Text.Json.Nodes";

    // Many of them have a converter of their own, which their members do not tell.
    private static bool IsOfFramework(ITypeSymbol type)
    {
        if (type.Is(KeyValuePair) || type is INamedTypeSymbol { Name: "Tuple", IsGenericType: true, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
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
            IArrayTypeSymbol { IsSZArray: false } => $"'{type.ToMessage()}' has several dimensions",
            _ when JsonEnums.IsNamed(type) => null,
            _ => AttributeObstacle(type),
        };
        return problem is null ? null : new JsonGap("", problem);
    }

    private static string? AttributeObstacle(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            var isOnCollection = JsonAttributes.IsForObjects(attribute) && type is INamedTypeSymbol named && JsonObjects.IsCollection(named);
            if ((isOnCollection ? attribute.AttributeClass!.Name.Replace("Attribute", "") : JsonAttributes.Uncovered(attribute)) is { } name)
            {
                return $"[{name}] on '{type.ToMessage()}' {NotCovered}";
            }
        }

        return null;
    }
}
