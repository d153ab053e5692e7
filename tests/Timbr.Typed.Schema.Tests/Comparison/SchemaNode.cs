using System.Text.Json;

namespace Timbr.Typed.Schema.Tests.Comparison;

/// <summary>A schema within a document.</summary>
internal sealed record SchemaNode(JsonElement Root, JsonElement Schema)
{
    /// <summary>What a pipeline writes of its message, or of its only slot, unless it fails.</summary>
    public static SchemaNode Place(JsonElement root, int place) => new(root, root.GetProperty("prefixItems")[place]);

    public SchemaNode To(JsonElement schema) => new(Root, schema);

    /// <summary>The forms, with references followed.</summary>
    public List<Alternative> Alternatives() => [.. Of(Schema, new Alternative())];

    private IEnumerable<Alternative> Of(JsonElement schema, Alternative around)
    {
        if (schema.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return schema.ValueKind == JsonValueKind.True ? [around] : [];
        }

        var all = around.Copy();
        foreach (var keyword in schema.EnumerateObject())
        {
            all.Add(keyword);
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            return IsFailure(reference.GetString()!) ? [] : Of(Referred(reference.GetString()!), all);
        }

        return schema.TryGetProperty("anyOf", out var choices) ? choices.EnumerateArray().SelectMany(choice => Of(choice, all)) : [all];
    }

    private static bool IsFailure(string reference) => reference.StartsWith("#/$defs/_exception", StringComparison.Ordinal);

    private JsonElement Referred(string reference)
    {
        var found = Root;
        foreach (var step in reference.Split('/').Skip(1).Select(step => Uri.UnescapeDataString(step).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            found = found.ValueKind == JsonValueKind.Array ? found[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : found.GetProperty(step);
        }

        return found;
    }
}
