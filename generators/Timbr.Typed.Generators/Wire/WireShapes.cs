using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.Generators.Wire;

/// <summary>What the code of a pipeline writes.</summary>
internal static class WireShapes
{
    public static WirePipeline Of(PipelineModel model) => new(
        model.FullName,
        TypeOf(model, model.Shapes[model.InputShape], model.InputMayBeNull, model.InputNullsWithin),
        [.. model.Slots.Select(slot => new WireSlot(slot.Number, slot.Name, TypeOf(model, model.Shapes[slot.Shape], slot.MayBeNull, slot.NullsWithin), [.. slot.Reads]))],
        model.Shapes.Where(shape => shape.Kind == JsonKind.Object).ToDictionary(NameOf, shape => Members(model, shape), StringComparer.Ordinal));

    private static IReadOnlyList<WireMember> Members(PipelineModel model, JsonShape shape) =>
    [
        .. shape.Members.Where(member => member.IsWritten)
            .Select(member => new WireMember(member.JsonName, TypeOf(model, model.Shapes[member.Shape], member.MayBeNull, member.NullsWithin), member.IsRequired)),
    ];

    // That what a collection holds is not null is a promise to those who read it, as it is for a slot and a member.
    private static WireType TypeOf(PipelineModel model, JsonShape shape, bool mayBeNull, string within)
    {
        WireType Element() => TypeOf(model, model.Shapes[shape.Element], within[0] == '?', within.Substring(1));
        return shape.Kind switch
        {
            JsonKind.Nullable => Element() with { MayBeNull = true },
            JsonKind.Sequence => new WireType("", Element(), WireType.List, mayBeNull),
            JsonKind.Dictionary => new WireType("", Element(), WireType.Map, mayBeNull),
            JsonKind.Object => new WireType(NameOf(shape), null, ' ', mayBeNull),
            JsonKind.None => new WireType("null", null, ' ', false),
            _ => new WireType(Primitive(shape.Name), null, ' ', mayBeNull),
        };
    }

    // None of the words for primitives starts with a capital, unless the framework's type is called so too.
    private static string NameOf(JsonShape shape) => Primitive(shape.Name) == shape.Name ? shape.Name : shape.Name + "_";

    private static string Primitive(string reader) => reader switch
    {
        "Boolean" => "bool",
        "Byte" => "byte",
        "SByte" => "sbyte",
        "Int16" => "short",
        "UInt16" => "ushort",
        "Int32" => "int",
        "UInt32" => "uint",
        "Int64" => "long",
        "UInt64" => "ulong",
        "Single" => "float",
        "Double" => "double",
        "Decimal" => "decimal",
        "Char" => "char",
        "String" => "string",
        "Bytes" => "base64",
        "Guid" => "guid",
        "DateTime" => "date-time",
        "DateTimeOffset" => "date-time-offset",
        "DateOnly" => "date",
        "TimeOnly" => "time",
        "TimeSpan" => "time-span",
        _ => reader,
    };
}
