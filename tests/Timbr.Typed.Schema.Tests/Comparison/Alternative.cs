using System.Text.Json;

namespace Timbr.Typed.Schema.Tests.Comparison;

/// <summary>One of the forms that a schema allows, without references and choices; those of its parts are in the parts.</summary>
internal sealed class Alternative
{
    private static readonly string[] s_all = ["null", "boolean", "number", "string", "array", "object"];

    private HashSet<string>? _types;

    public Dictionary<string, JsonElement> Properties { get; } = [];

    public HashSet<string> Required { get; } = [];

    /// <summary>Keywords whose value is one text or number, such as <c>pattern</c>.</summary>
    public Dictionary<string, string> Plain { get; } = [];

    private HashSet<string>? Values { get; set; }

    public JsonElement? Items { get; private set; }

    public JsonElement? Additional { get; private set; }

    /// <summary>A value is of a type that is said, or of that of a value that is listed. What is a number may be an integer.</summary>
    public IEnumerable<string> Types => _types is not null ? _types
        : Values is not null ? Values.Select(value => TypeOf(JsonElement.Parse(value))).Distinct()
        : s_all;

    /// <summary>Whether it is any value at all.</summary>
    public bool IsAny => Types.Count() == s_all.Length && Properties.Count + Required.Count + Plain.Count == 0 && Values is null && Items is null && Additional is null;

    /// <summary>Of a type, the values that are listed; none where any is right, or there is but one.</summary>
    public IEnumerable<string> ValuesOf(string type) => (Values ?? []).Where(value => type != "null" && TypeOf(JsonElement.Parse(value)) == type);

    public Alternative Copy()
    {
        var copy = new Alternative { _types = _types, Values = Values, Items = Items, Additional = Additional };
        copy.Required.UnionWith(Required);
        foreach (var (name, schema) in Properties)
        {
            copy.Properties.Add(name, schema);
        }

        foreach (var (name, value) in Plain)
        {
            copy.Plain.Add(name, value);
        }

        return copy;
    }

    public void Add(JsonProperty keyword)
    {
        var value = keyword.Value;
        switch (keyword.Name)
        {
            case "type":
                var types = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(type => type.GetString()!) : [value.GetString()!]).ToHashSet();
                _types = _types is null ? types : [.. _types.Intersect(types)];
                break;
            case "properties":
                foreach (var property in value.EnumerateObject())
                {
                    Properties[property.Name] = property.Value;
                }

                break;
            case "required":
                Required.UnionWith(value.EnumerateArray().Select(name => name.GetString()!));
                break;
            case "enum":
                Values = [.. value.EnumerateArray().Select(one => JsonSerializer.Serialize(one))];
                break;
            case "const":
                Values = [JsonSerializer.Serialize(value)];
                break;
            case "items":
                Items = value;
                break;
            case "additionalProperties":
                Additional = value;
                break;
            case "pattern" or "format" or "minLength" or "maxLength":
                Plain[keyword.Name] = value.ToString();
                break;
            case "title" or "$ref" or "anyOf" or "$schema" or "$defs" or "$comment" or "default":
                break;
            default:
                throw new NotSupportedException(keyword.Name);
        }
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => "integer",
        JsonValueKind.Null => "null",
        _ => "boolean",
    };
}
