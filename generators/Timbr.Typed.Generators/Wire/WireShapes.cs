using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.Generators.Wire;

/// <summary>What the code of a pipeline writes.</summary>
internal static class WireShapes
{
    public static WirePipeline Of(PipelineModel model)
    {
        var shapes = new ShapeIndex(model.Shapes);
        return new WirePipeline(
            model.FullName,
            TypeOf(shapes, shapes[model.InputShape], model.InputMayBeNull, model.InputNullsWithin),
            [.. model.Slots.Select(slot => new WireSlot(slot.Number, slot.Name, TypeOf(shapes, shapes[slot.Shape], slot.MayBeNull, slot.NullsWithin), [.. slot.Reads]))],
            shapes.Objects.Concat<JsonShape>(shapes.Polymorphic).ToDictionary(shape => NameOf(shapes, shape), shape => Members(shapes, shape), StringComparer.Ordinal));
    }

    private static IReadOnlyList<WireMember> Members(ShapeIndex shapes, JsonShape shape) => shape is PolymorphicShape polymorphic
        ? [.. polymorphic.Kinds.SelectMany(kind => Members(shapes, kind.Shape)).GroupBy(member => member.Name, StringComparer.Ordinal).Select(same => same.First())]
        : [.. ((ObjectShape)shape).Members.Where(member => member.IsWritten).Select(member => Member(shapes, member))];

    private static WireMember Member(ShapeIndex shapes, JsonMember member) =>
        new(member.JsonName, TypeOf(shapes, shapes.Of(member), shapes.MayBeNull(member), member.NullsWithin, member.Numbers), member is { IsRequired: true, Condition: MemberCondition.Always });

    // That what a collection holds is not null is a promise to those who read it, as it is for a slot and a member.
    private static WireType TypeOf(ShapeIndex shapes, JsonShape shape, bool mayBeNull, string within, int numbers = 0)
    {
        WireType Element(string type) => TypeOf(shapes, shapes[type], within.StartsWith("?", StringComparison.Ordinal), within.Length > 0 ? within.Substring(1) : "", numbers);
        return shape switch
        {
            PrimitiveShape primitive => new WireType(WordOf(primitive.Primitive, numbers), null, ' ', mayBeNull),
            EnumShape number => new WireType(number.Primitive.Wire, null, ' ', mayBeNull),
            NamedEnumShape => new WireType(JsonPrimitives.NameWord, null, ' ', mayBeNull),
            NullableShape nullable => Element(nullable.Element) with { MayBeNull = true },
            SequenceShape sequence => new WireType("", Element(sequence.Element), WireType.List, mayBeNull),
            DictionaryShape dictionary => new WireType("", Element(dictionary.Element), WireType.Map, mayBeNull),
            NoneShape => new WireType("null", null, ' ', false),
            _ => new WireType(NameOf(shapes, shape), null, ' ', mayBeNull),
        };
    }

    // Another one where numbers are not always numbers.
    private static string WordOf(JsonPrimitive primitive, int numbers) => primitive.SchemaType is not ("integer" or "number") ? primitive.Wire
        : (numbers & JsonNumbers.WriteAsString) != 0 ? primitive.Wire + "-text"
        : (numbers & JsonNumbers.NamedLiterals) != 0 && primitive.IsFloating ? primitive.Wire + "-or-name"
        : primitive.Wire;

    private static string NameOf(ShapeIndex shapes, JsonShape shape) => JsonPrimitives.IsWord(shapes.NameOf(shape)) ? shapes.NameOf(shape) + "_" : shapes.NameOf(shape);
}
