using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The attributes of <c>System.Text.Json.Serialization</c>.</summary>
internal static class JsonAttributes
{
    public const string PropertyName = "System.Text.Json.Serialization.JsonPropertyNameAttribute";
    public const string PropertyOrder = "System.Text.Json.Serialization.JsonPropertyOrderAttribute";
    public const string Ignore = "System.Text.Json.Serialization.JsonIgnoreAttribute";
    public const string Required = "System.Text.Json.Serialization.JsonRequiredAttribute";
    public const string Converter = "System.Text.Json.Serialization.JsonConverterAttribute";
    public const string Constructor = "System.Text.Json.Serialization.JsonConstructorAttribute";

    private static readonly string[] Covered = [PropertyName, PropertyOrder, Ignore, Required, Constructor];

    /// <summary>The name of an attribute that would change the JSON and that the generated code does not know yet.</summary>
    public static string? Uncovered(AttributeData attribute)
    {
        var type = attribute.AttributeClass;
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.Name.StartsWith("Json", StringComparison.Ordinal) && IsSerialization(t.ContainingNamespace))
            {
                if (t.Is(Ignore) && HasCondition(attribute))
                {
                    return "JsonIgnore(Condition = ...)";
                }

                var isCovered = Covered.Any(t.Is);
                return isCovered || t.Name is "JsonAttribute" or "JsonSerializableAttribute" or "JsonSourceGenerationOptionsAttribute"
                    ? null
                    : type!.Name.Replace("Attribute", "");
            }
        }

        return null;
    }

    /// <summary>Whether the member is left out.</summary>
    public static bool IsIgnored(ISymbol member) => member.Attribute(Ignore) is { } ignore && !HasCondition(ignore);

    // JsonIgnoreCondition.Always is 1; the others depend on the value, or change nothing.
    private static bool HasCondition(AttributeData ignore) =>
        ignore.NamedArguments.FirstOrDefault(a => a.Key == "Condition") is { Key: not null, Value.Value: not 1 };

    private static bool IsSerialization(INamespaceSymbol? symbol) =>
        symbol is { Name: "Serialization", ContainingNamespace: { Name: "Json", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } } };
}
