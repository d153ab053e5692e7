using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>The statements that put a value in a row, of which <c>at</c> is the place and <c>room</c> what it may touch.</summary>
internal static class RowStatement
{
    /// <summary>Stands for the name of a slot, as a literal.</summary>
    public const string Task = "$task";

    /// <summary>Stands for the value of what may be null, which needs a name of its own in the method.</summary>
    public const string Some = "$some";

    public const string Null = $"at = ref {J}JsonRow.PutNull(ref at);";

    public static string Literal(string text) => $"at = ref {J}JsonRow.Put(ref at, \"{text}\"u8);";

    public static string? Of(JsonPrimitive primitive, string value) => primitive switch
    {
        { IsInRow: false } => null,
        { IsString: true } => $"at = ref json.Put(ref at, {value}, room);",
        _ => $"at = ref {J}JsonRow.Put(ref at, {value});",
    };

    public static string? OfSlot(JsonPrimitive primitive, string value) =>
        primitive.IsFloating ? $"at = ref json.PutOrFault(ref at, {value}, {Task}, room);"
        : primitive.CanThrow ? null
        : Of(primitive, value);

    public static string? OrNull(string? statement) => statement is null ? null : Either($"{JsonPart.Value} is {{ }} {Some}", statement, Null);

    public static string Either(string test, string then, string otherwise) =>
        $"if ({test})\n{{\n{Indented(then)}\n}}\nelse\n{{\n{Indented(otherwise)}\n}}";

    private static string Indented(string statement) => "    " + statement.Replace("\n", "\n    ");
}
