using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>
/// What <c>[JsonObjectCreationHandling(Populate)]</c> changes in the reading of members: what they hold already is filled with what comes. The
/// classes for that stand in the class of the type whose members they are.
/// </summary>
internal sealed class JsonFillings(JsonShapeTable table)
{
    private const int Populate = 1;

    private static readonly string[] Filled = ["System.Collections.Generic.ICollection`1", "System.Collections.Generic.IList`1", "System.Collections.Generic.ISet`1", "System.Collections.Generic.IDictionary`2"];

    private readonly Dictionary<string, JsonShape?> _classes = new(StringComparer.Ordinal);

    public IEnumerable<JsonShape> Classes => _classes.Values.OfType<JsonShape>();

    /// <summary>The member, with the class that fills it where it is to be filled.</summary>
    public JsonMember? Apply(INamedTypeSymbol owner, ISymbol symbol, ITypeSymbol type, JsonMember member, out JsonGap? gap)
    {
        gap = null;
        var isMarked = symbol.Attribute(JsonAttributes.ObjectCreationHandling) is not null;
        var handling = (isMarked ? symbol : owner).Attribute(JsonAttributes.ObjectCreationHandling)?.Argument<int>(0);
        if (handling != Populate || JsonAttributes.ConditionOf(symbol) == JsonAttributes.WhenReading || (!isMarked && JsonPolymorphism.IsOn(owner)))
        {
            return member;
        }

        var problem = Problem(type, member);
        if (problem is not null)
        {
            gap = isMarked ? new JsonGap(symbol.Name, $"[JsonObjectCreationHandling(Populate)] {problem}") { Advice = "Take the attribute away: what comes replaces it", IsContradiction = true } : null;
            return isMarked ? null : member;
        }

        var value = ValueOf(type);
        if (JsonPolymorphism.IsOn((INamedTypeSymbol)value) || (value.IsValueType && ShapeOf(value) is not (null or ObjectShape)))
        {
            gap = new JsonGap(symbol.Name, $"[JsonObjectCreationHandling(Populate)] for '{value.ToMessage()}' {JsonShapes.NotCovered}") { Advice = "Take the attribute away: what comes replaces it" };
            return null;
        }

        return ClassFor((INamedTypeSymbol)value, member, out gap) is { } name ? member with { Filling = name, IsStruct = type.IsValueType } : null;
    }

    private string? Problem(ITypeSymbol type, JsonMember member) =>
        !CanBeFilled(ValueOf(type)) ? $"is for objects and collections that can be added to, not for '{type.ToMessage()}'"
        : member.Getter == MemberGetter.None ? "is on a member without a getter"
        : type.IsValueType && member.Setter == MemberSetter.None ? $"is on a member without a setter, which '{type.ToMessage()}' needs as a struct"
        : null;

    private bool CanBeFilled(ITypeSymbol type) => type is INamedTypeSymbol && ShapeOf(type) switch
    {
        null or ObjectShape or PolymorphicShape => !((INamedTypeSymbol)type).IsTupleType,
        SequenceShape { Making: { } making } => CanBeFilled(type, making),
        DictionaryShape { Making: { } making } => CanBeFilled(type, making),
        _ => false,
    };

    // What is made of something else when it is complete is never added to.
    private static bool CanBeFilled(ITypeSymbol type, Making making) => type.TypeKind == TypeKind.Interface ? Filled.Any(type.Is) : type.IsValueType || making.Result == "items";

    private static ITypeSymbol ValueOf(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    private string? ClassFor(INamedTypeSymbol type, JsonMember member, out JsonGap? gap)
    {
        gap = null;
        var key = $"{type.ToPlainSource()} {JsonLiteral.Of(member.Own is null ? 0 : member.Numbers)}";
        var name = $"Filling{JsonLiteral.Of(_classes.Keys.ToList().IndexOf(key) is >= 0 and var place ? place : _classes.Count)}_{JsonType.Of(type).Stem}";
        if (_classes.ContainsKey(key))
        {
            return name;
        }

        // Known before it is there: it may hold members of its own type.
        _classes.Add(key, null);
        var shape = member.Own ?? ShapeOf(type);
        if (shape is null or ObjectShape)
        {
            shape = JsonObjects.Members(table, JsonType.Of(type), type, isRead: true, this, out gap);
        }
        else if (((shape as SequenceShape)?.Element ?? (shape as DictionaryShape)?.Element) is { } element)
        {
            // What it is filled with is a part of the type that fills it.
            table.Add(table.EntryOf(element).Symbol, isRead: true, out gap);
        }

        _classes[key] = shape is null ? null : shape with { Class = name, IsRead = true };
        return shape is null ? null : name;
    }

    // Null for a type that is being found: one with members, which holds itself.
    private JsonShape? ShapeOf(ITypeSymbol type) => table.EntryOf(type.ToPlainSource()).Shape;
}
