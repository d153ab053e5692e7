using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json.States;

/// <summary>
/// Decides how a state is kept in a file. Other than JSON of messages it has every field of a type, private ones too, and asks no attribute how;
/// what it could not bring back as it was it does not take.
/// </summary>
internal static class StateShapes
{
    private const string KeptElsewhere = "Keep what it says in fields of your own types, or leave it out with [JsonIgnore]";

    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, out JsonGap? gap)
    {
        gap = null;
        var type = entry.Symbol;
        if (JsonPrimitives.Of(type) is { } primitive)
        {
            return new PrimitiveShape(entry.Type, StatePrimitives.Of(primitive));
        }

        if (Obstacle(type) is { } problem)
        {
            gap = Gap(problem);
            return null;
        }

        var collection = StateCollections.Create(table, entry, out gap);
        if (collection is not null || gap is not null)
        {
            return collection;
        }

        return type switch
        {
            INamedTypeSymbol { TypeKind: TypeKind.Enum } named => Enum(entry, named),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } named => Nullable(table, entry, named.TypeArguments[0], out gap),
            INamedTypeSymbol { IsTupleType: true } named => Tuple(table, entry, named, out gap),
            INamedTypeSymbol named when type.Is(JsonShapes.KeyValuePair) => JsonObjects.Create(table, entry, named, out gap),
            INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named => StateFields.Create(table, entry, named, out gap),
            _ => Refused(type, out gap),
        };
    }

    public static JsonGap Gap(string problem, string advice = KeptElsewhere) => new("", problem) { Advice = advice };

    /// <summary>The statement that refuses values of a derived type, whose own fields would be lost; empty where there can be none.</summary>
    public static string Guard(INamedTypeSymbol type) => type.IsReferenceType && !type.IsSealed ? Guard(type.ToPlainSource()) : "";

    /// <summary>The same for a type in source.</summary>
    public static string Guard(string type) => $"{G}StateContent.Check(value, typeof({type}));";

    private static EnumShape Enum(JsonShapeEntry entry, INamedTypeSymbol type) =>
        new(entry.Type, type.EnumUnderlyingType!.ToPlainSource(), JsonPrimitives.Of(type.EnumUnderlyingType!)!) { Text = StateText.OfEnum(type) };

    private static JsonShape? Refused(ITypeSymbol type, out JsonGap? gap)
    {
        gap = Gap($"'{type.ToMessage()}' cannot be saved");
        return null;
    }

    private static NullableShape? Nullable(JsonShapeTable table, JsonShapeEntry entry, ITypeSymbol value, out JsonGap? gap) =>
        table.Add(value, isRead: true, out gap) is { } element
            ? new NullableShape(entry.Type, element) { HoldsPrimitive = value.TypeKind == TypeKind.Enum || JsonPrimitives.Of(value) is not null }
            : null;

    private static ObjectShape? Tuple(JsonShapeTable table, JsonShapeEntry entry, INamedTypeSymbol type, out JsonGap? gap) =>
        JsonTuples.Create(table, entry, type, out gap) is ObjectShape shape
            ? shape with { Members = shape.Members.Select(member => member with { IsRequired = true }).ToEquatableArray(), IsStrict = true }
            : null;

    private static string? Obstacle(ITypeSymbol type) => type switch
    {
        _ when type.SpecialType == SpecialType.System_Object => "'object' says nothing about what it holds",
        { TypeKind: TypeKind.Dynamic } => "'dynamic' says nothing about what it holds",
        { TypeKind: TypeKind.Interface } => $"'{type.ToMessage()}' is an interface, which says nothing about the type behind it",
        { TypeKind: TypeKind.Class, IsAbstract: true } => $"'{type.ToMessage()}' is abstract, which says nothing about the type behind it",
        { TypeKind: TypeKind.Delegate } => $"'{type.ToMessage()}' is a delegate",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => $"'{type.ToMessage()}' is a pointer",
        { IsRefLikeType: true } => $"'{type.ToMessage()}' is a ref struct",
        IArrayTypeSymbol { IsSZArray: false } => $"'{type.ToMessage()}' has several dimensions",
        INamedTypeSymbol named when named.Attribute("System.Runtime.CompilerServices.InlineArrayAttribute") is not null => $"'{type.ToMessage()}' is an inline array",
        _ => null,
    };
}
