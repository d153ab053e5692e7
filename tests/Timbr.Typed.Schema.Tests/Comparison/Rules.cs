using System.Reflection;
using System.Text.Json.Serialization;
using Timbr.Typed.Json.Parity;

namespace Timbr.Typed.Schema.Tests.Comparison;

/// <summary>The differences that are meant, all of them. The schema of a pipeline tells what is written; the framework's what is written or read.</summary>
internal static class Rules
{
    private const string Any = "array boolean null number object string";

    private static readonly string[] s_framework = ["format date-time", "format time", "format uri"];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("Whether a message, or what a collection holds, may be null is declared; the framework does not see it", (d, _) =>
            d is { Keyword: "type", Theirs: "null", IsOfElement: true }),
        new("Whether a member that is never set may be null is declared", (d, entry) =>
            d is { Keyword: "type", Theirs: "null" } && Is(entry, d.Member, property => !property.CanWrite)),
        new("What is always written is required", (d, _) =>
            d is { Keyword: "required", Theirs: "" }),
        new("What an attribute may leave out is not required", (d, entry) =>
            d is { Keyword: "required", Ours: "" } && Is(entry, d.Theirs, property => property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition is not (null or JsonIgnoreCondition.Never))),
        new("What is never written is not there", (d, entry) =>
            d is { Keyword: "properties" or "required", Ours: "" } && Is(entry, d.Theirs, property =>
                property.GetMethod is not { IsPublic: true } || property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition == JsonIgnoreCondition.WhenWriting)),
        new("Numbers that may be read from texts are written as numbers", (d, _) =>
            d is { Keyword: "type", Theirs: "string", Forms.Ours: "integer" or "integer null" or "number" or "null number" }),
        new("Numbers that are written as texts are no numbers", (d, _) =>
            d is { Keyword: "type", Theirs: "integer" or "number", Forms.Ours: "string" or "null string" }),
        new("Numbers that may be missing are handled as those that may not; the framework's schema forgets it", (d, _) =>
            d is { Keyword: "type", Ours: "string", Forms.Theirs: "integer null" or "null number", Forms.Ours: "null string" or "null number string" }),
        new("Texts of numbers have the form in which they are written", (d, _) =>
            d.Keyword == "form" && d.Forms.Theirs is "integer string" or "number string" or "integer null string" or "null number string" && d.Forms.Ours is "string" or "null string"),
        new("A value of an enum that has no name is written as a number", (d, _) =>
            d is { Keyword: "type", Ours: "integer", Forms.Theirs: "string" or "null string" }),
        new("Names of flags are listed", (d, _) =>
            d is { Keyword: "form", Theirs: "", Forms.Ours: "integer string" or "integer null string" }),
        new("A format stands where every value has it; others have a pattern, or nothing", (d, _) =>
            d.Keyword == "form" && (s_framework.Contains(d.Theirs) || (d.Theirs.Length == 0 && d.Ours.StartsWith("pattern ^\\d{", StringComparison.Ordinal)))),
        new("The base says that nothing tells a derived type", (d, _) =>
            d is { Keyword: "properties", Ours: "$type", Theirs: "" }),
        new("What a context writes may be anything", (d, entry) =>
            entry.IsDelegated && (d.Forms.Ours == Any || d is { Keyword: "parts", Ours: "" })),
    ];

    private static bool Is(Entry entry, string name, Func<PropertyInfo, bool> isSo)
    {
        var reach = new TypeReach();
        reach.Add(entry.Type);
        return reach.Types.SelectMany(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Any(property => (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? property.Name) == name && isSo(property));
    }
}
