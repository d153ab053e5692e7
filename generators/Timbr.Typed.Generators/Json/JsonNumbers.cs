using Microsoft.CodeAnalysis;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>What <c>[JsonNumberHandling]</c> changes in the code of a member: numbers, and what collections hold of them.</summary>
internal static class JsonNumbers
{
    /// <summary>Values of <c>JsonNumberHandling</c>.</summary>
    public const int WriteAsString = 2;
    public const int NamedLiterals = 4;

    private const int ReadFromString = 1;

    /// <summary>How the members of a type handle numbers where they do not say so themselves; 0 for no other way than usual.</summary>
    public static int HandlingOf(ISymbol symbol) => symbol.Attribute(JsonAttributes.NumberHandling)?.Argument<int>(0) ?? 0;

    /// <summary>The member with code of its own, if the handling concerns it.</summary>
    public static JsonMember? Apply(JsonShapeTable table, ITypeSymbol type, JsonMember member, int handling)
    {
        if (PartOf(type, handling) is { } number)
        {
            return member with { Part = number, Numbers = handling };
        }

        var collection = table.EntryOf(member.Type).Shape switch
        {
            SequenceShape sequence => (JsonShape)(sequence with { IsQuick = false }),
            DictionaryShape dictionary => dictionary with { IsQuick = false },
            _ => null,
        };
        var element = collection switch
        {
            SequenceShape sequence => sequence.Element,
            DictionaryShape dictionary => dictionary.Element,
            _ => null,
        };
        if (element is null || PartOf(table.EntryOf(element).Symbol, handling) is not { } part)
        {
            return null;
        }

        var name = $"NumbersOf_{(member.Getter == MemberGetter.NameInBase ? "Base_" : "")}{member.Name.TrimStart('@')}";
        return member with
        {
            Part = new JsonPart(member.Type, $"{name}.Write(json, {JsonPart.Value});", $"{name}.Read(ref reader)", IsPrimitive: false),
            Own = collection! with { Class = name, Parts = new[] { part }.ToEquatableArray() },
            Numbers = handling,
        };
    }

    /// <summary>The code of a number, or of one that may be null; null for other types.</summary>
    private static JsonPart? PartOf(ITypeSymbol type, int handling)
    {
        var isNullable = type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        if (JsonPrimitives.Of(isNullable ? ((INamedTypeSymbol)type).TypeArguments[0] : type) is not { SchemaType: "integer" or "number" } primitive)
        {
            return null;
        }

        var isNamed = (handling & NamedLiterals) != 0 && primitive.IsFloating;
        var writer = (handling & WriteAsString) != 0 ? "WriteQuoted" : isNamed ? "WriteNamed" : "Write";
        var reader = (handling & ReadFromString) != 0 ? primitive.Reader.Insert("Read".Length, "Quoted")
            : isNamed ? primitive.Reader.Insert("Read".Length, "Named")
            : primitive.Reader;
        var source = type.ToPlainSource();
        var isUsual = writer == "Write";
        return isNullable
            ? new JsonPart(
                source,
                $"{{\n    if ({JsonPart.Value} is {{ }} number)\n    {{\n        json.{writer}(number);\n    }}\n    else\n    {{\n        json.WriteNull();\n    }}\n}}",
                $"({J}JsonInput.IsNull(ref reader) ? default({source}) : {J}JsonInput.{reader}(ref reader))",
                IsPrimitive: true,
                isUsual ? RowStatement.OrNull(RowStatement.Of(primitive, RowStatement.Some)) : null)
            : new JsonPart(
                source,
                $"json.{writer}({JsonPart.Value});",
                $"{J}JsonInput.{reader}(ref reader)",
                IsPrimitive: true,
                isUsual ? RowStatement.Of(primitive, JsonPart.Value) : null);
    }
}
