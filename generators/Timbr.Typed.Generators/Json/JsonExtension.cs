using Microsoft.CodeAnalysis;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>The member marked <c>[JsonExtensionData]</c>: which types it may have, and the code for it.</summary>
internal static class JsonExtension
{
    private const string Pairs = "global::System.Collections.Generic.Dictionary<string, global::System.Text.Json.JsonElement>";

    public static bool IsOn(ISymbol member) => member.Attribute(JsonAttributes.ExtensionData) is not null;

    /// <summary>Why the member cannot take what the type does not have; null where it can.</summary>
    public static JsonGap? Problem(ISymbol symbol, JsonMember member, bool isRead)
    {
        var type = JsonMembers.TypeOf(symbol);
        var isOfElements = (type.Is("System.Collections.Generic.Dictionary`2") || type.Is("System.Collections.Generic.IDictionary`2"))
            && type is INamedTypeSymbol { TypeArguments: { Length: 2 } arguments } && arguments[0].SpecialType == SpecialType.System_String && arguments[1].Is("System.Text.Json.JsonElement");
        return !isOfElements ? new JsonGap(symbol.Name, $"[JsonExtensionData] on '{type.ToMessage()}' is not covered yet") { Advice = "Use Dictionary<string, JsonElement>" }
            : !member.IsWritten || (isRead && member.Setter == MemberSetter.None) ? new JsonGap(symbol.Name, "[JsonExtensionData] is on a member that cannot be got and set") { Advice = "Give it a getter and a setter" }
            : null;
    }

    /// <summary>Emits the writing, behind all other members.</summary>
    /// <param name="before">What stands before the first: a brace or a comma; null where only the values of members tell.</param>
    public static void Write(SourceWriter source, ObjectShape shape, string? before)
    {
        if (before == "{")
        {
            source.Line("json.WriteRaw(\"{\"u8);");
            Separator.Start(source);
        }

        source.Open($"if ({AccessorEmitter.Get(shape, shape.Extension!, "value")} is {{ }} more)");
        source.Open("foreach (var item in more)");
        if (before == ",")
        {
            source.Line("json.WriteRaw(\",\"u8);");
        }
        else
        {
            Separator.Emit(source);
        }

        source.Line("json.WriteKey(item.Key);");
        source.Line("json.Write(item.Value);");
        source.Close().Close().Blank();
    }

    public static void Start(SourceWriter source) => source.Line($"{Pairs}? more = null;");

    /// <summary>Emits the reading of a property that the type does not have.</summary>
    public static void Take(SourceWriter source)
    {
        source.Line($"more ??= new {Pairs}();");
        source.Line($"var name = {J}JsonInput.ReadName(ref reader);");
        source.Line("reader.Read();");
        source.Line($"more[name] = {J}JsonInput.ReadElement(ref reader);");
    }

    /// <summary>Emits the addition to what the member has, or its setting.</summary>
    public static void Give(SourceWriter source, ObjectShape shape)
    {
        source.Open("if (more is not null)");
        source.Open($"if ({AccessorEmitter.Get(shape, shape.Extension!, "result")} is {{ }} there)");
        source.Open("foreach (var item in more)");
        source.Line("there[item.Key] = item.Value;");
        source.Close().Close();
        source.Open("else");
        source.Line(AccessorEmitter.Set(shape, shape.Extension!, "result", "more"));
        source.Close().Close().Blank();
    }
}
