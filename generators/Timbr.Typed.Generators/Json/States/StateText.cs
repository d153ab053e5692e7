using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json.States;

/// <summary>
/// What a file says of types, so that a state is loaded into no other: <c>Bank.Sum { decimal Value, Bank.Mode Mode }; Bank.Mode { Off = 0, On = 1 }</c>.
/// Types of the framework go by their simple names, which no other type of a state has without a list of its fields.
/// </summary>
internal static class StateText
{
    private static readonly Regex Qualification = new(@"global::(System\.(\w+\.)*)?|@", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public static string Of(string root, IReadOnlyDictionary<string, JsonShape> shapes)
    {
        var texts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([root]);
        while (open.Count > 0)
        {
            var shape = shapes[open.Dequeue()];
            if (!seen.Add(shape.Type.Source))
            {
                continue;
            }

            texts.Add(Content(shape, shapes) is { Length: > 0 } content ? content : texts.Count == 0 ? NameOf(shape.Type.Source) : "");
            texts.Add(shape is DictionaryShape { Key: { EnumText: { Length: > 0 } text, Type: var key } } && seen.Add(key) ? text : "");
            foreach (var part in shape.Parts)
            {
                open.Enqueue(part.Type);
            }
        }

        return string.Join("; ", texts.Where(text => text.Length > 0));
    }

    /// <summary>The type's name with its namespace and containing types.</summary>
    public static string OfName(ITypeSymbol type) => NameOf(type.ToPlainSource());

    /// <summary>An enum with the numbers of its members; empty for those of the framework, which may get more of them.</summary>
    public static string OfEnum(INamedTypeSymbol type)
    {
        if (StateFields.IsOfFramework(type))
        {
            return "";
        }

        var members = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue)
            .OrderBy(field => Convert.ToDecimal(field.ConstantValue, CultureInfo.InvariantCulture)).ThenBy(field => field.Name, StringComparer.Ordinal)
            .Select(field => $"{field.Name} = {((IFormattable)field.ConstantValue!).ToString(null, CultureInfo.InvariantCulture)}");
        var number = type.EnumUnderlyingType!.SpecialType == SpecialType.System_Int32 ? "" : $" : {type.EnumUnderlyingType!.ToPlainSource()}";
        return $"{OfName(type)}{number} {Braced(members)}";
    }

    private static string Content(JsonShape shape, IReadOnlyDictionary<string, JsonShape> shapes) => shape switch
    {
        EnumShape number => number.Text,
        ObjectShape made when !made.Type.Source.StartsWith("(", StringComparison.Ordinal) =>
            $"{NameOf(made.Type.Source)} {Braced(made.Members.Select(member => $"{NameOf(shapes[member.Type].Type.Source)} {member.JsonName}"))}",
        _ => "",
    };

    private static string Braced(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } text ? $"{{ {text} }}" : "{ }";

    private static string NameOf(string source) => Qualification.Replace(source, "");
}
