using System.Text.Json;
using System.Text.RegularExpressions;

namespace Timbr.Typed.Generators.Tests.Texts;

/// <summary>Validates JSON against a schema, by the keywords of 2020-12 that the generator uses. Any other keyword is an error.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    /// <summary>The first place where the value does not fit; null where all does.</summary>
    public string? Find(JsonElement value) => Find(root, value, "$");

    private string? Find(JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind == JsonValueKind.False)
        {
            return path + " may not be there";
        }

        return schema.EnumerateObject().Select(keyword => Find(schema, keyword, value, path)).FirstOrDefault(found => found is not null);
    }

    private string? Find(JsonElement schema, JsonProperty keyword, JsonElement value, string path) => keyword.Name switch
    {
        "$schema" or "$defs" or "title" or "format" => null,
        "$ref" => Find(Referred(keyword.Value.GetString()!), value, path),
        "anyOf" => keyword.Value.EnumerateArray().Any(one => Find(one, value, path) is null) ? null : $"{path} fits none: {value}",
        "type" => Types(keyword.Value).Any(type => Is(type, value)) ? null : $"{path} is no {keyword.Value}: {value}",
        "enum" => keyword.Value.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)) ? null : $"{path} is none of {keyword.Value}: {value}",
        "prefixItems" => keyword.Value.EnumerateArray().Zip(value.EnumerateArray()).Select((pair, i) => Find(pair.First, pair.Second, $"{path}[{i}]")).FirstOrDefault(found => found is not null),
        "items" when value.ValueKind == JsonValueKind.Array => value.EnumerateArray().Skip(Prefix(schema)).Select((item, i) => Find(keyword.Value, item, $"{path}[{i}]")).FirstOrDefault(found => found is not null),
        "minItems" => value.GetArrayLength() >= keyword.Value.GetInt32() ? null : path + " is too short",
        "properties" when value.ValueKind == JsonValueKind.Object => keyword.Value.EnumerateObject()
            .Select(member => value.TryGetProperty(member.Name, out var found) ? Find(member.Value, found, $"{path}.{member.Name}") : null).FirstOrDefault(found => found is not null),
        "additionalProperties" when value.ValueKind == JsonValueKind.Object =>
            value.EnumerateObject().Select(member => Find(keyword.Value, member.Value, $"{path}.{member.Name}")).FirstOrDefault(found => found is not null),
        "required" when value.ValueKind == JsonValueKind.Object => keyword.Value.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)) ? null : path + " lacks a member",
        "minLength" when value.ValueKind == JsonValueKind.String => value.GetString()!.Length >= keyword.Value.GetInt32() ? null : path + " is too short",
        "maxLength" when value.ValueKind == JsonValueKind.String => value.GetString()!.Length <= keyword.Value.GetInt32() ? null : path + " is too long",
        "pattern" when value.ValueKind == JsonValueKind.String =>
            Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!, RegexOptions.ExplicitCapture, TimeSpan.FromMinutes(1)) ? null : path + " does not match",
        "items" or "properties" or "additionalProperties" or "required" or "minLength" or "maxLength" or "pattern" => null,
        _ => throw new NotSupportedException(keyword.Name),
    };

    private JsonElement Referred(string reference)
    {
        Assert.StartsWith("#/$defs/", reference, StringComparison.Ordinal);
        return root.GetProperty("$defs").GetProperty(Uri.UnescapeDataString(reference["#/$defs/".Length..]));
    }

    private static int Prefix(JsonElement schema) => schema.TryGetProperty("prefixItems", out var prefix) ? prefix.GetArrayLength() : 0;

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.String ? [type.GetString()!] : type.EnumerateArray().Select(one => one.GetString()!);

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && number == decimal.Truncate(number),
        "number" => value.ValueKind == JsonValueKind.Number,
        "string" => value.ValueKind == JsonValueKind.String,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => throw new NotSupportedException(type),
    };
}
