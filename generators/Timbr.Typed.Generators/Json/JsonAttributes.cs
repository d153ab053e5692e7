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

    public const string Include = "System.Text.Json.Serialization.JsonIncludeAttribute";
    public const string UnmappedMemberHandling = "System.Text.Json.Serialization.JsonUnmappedMemberHandlingAttribute";

    public const string NumberHandling = "System.Text.Json.Serialization.JsonNumberHandlingAttribute";

    public const string ObjectCreationHandling = "System.Text.Json.Serialization.JsonObjectCreationHandlingAttribute";

    public const string ExtensionData = "System.Text.Json.Serialization.JsonExtensionDataAttribute";

    public const string DerivedType = "System.Text.Json.Serialization.JsonDerivedTypeAttribute";
    public const string Polymorphic = "System.Text.Json.Serialization.JsonPolymorphicAttribute";

    /// <summary>Values of <c>JsonIgnoreCondition</c>; the last two are known since .NET 10.</summary>
    public const int WhenWritingDefault = 2;
    public const int WhenWritingNull = 3;
    public const int WhenWriting = 4;
    public const int WhenReading = 5;

    private const int Always = 1;

    private static readonly string[] Covered = [PropertyName, PropertyOrder, Ignore, Required, Constructor, Include, UnmappedMemberHandling, NumberHandling, ObjectCreationHandling, ExtensionData, DerivedType, Polymorphic];

    /// <summary>The name of an attribute that would change the JSON and that the generated code does not know yet.</summary>
    public static string? Uncovered(AttributeData attribute)
    {
        var type = attribute.AttributeClass;
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.Name.StartsWith("Json", StringComparison.Ordinal) && IsSerialization(t.ContainingNamespace))
            {
                var isCovered = Covered.Any(t.Is);
                return isCovered || t.Name is "JsonAttribute" or "JsonSerializableAttribute" or "JsonSourceGenerationOptionsAttribute"
                    ? null
                    : type!.Name.Replace("Attribute", "");
            }
        }

        return null;
    }

    /// <summary>Whether the member is left out.</summary>
    public static bool IsIgnored(ISymbol member) => ConditionOf(member) == Always;

    /// <summary>When the member is left out, as a number of <c>JsonIgnoreCondition</c>; 0 for never.</summary>
    public static int ConditionOf(ISymbol member) => member.Attribute(Ignore) is not { } ignore ? 0
        : ignore.NamedArguments.FirstOrDefault(a => a.Key == "Condition") is { Key: not null, Value.Value: int condition } ? condition
        : Always;

    /// <summary>Whether it is covered on types that are written as objects alone.</summary>
    public static bool IsForObjects(AttributeData attribute) =>
        attribute.AttributeClass.Is(NumberHandling) || attribute.AttributeClass.Is(DerivedType) || attribute.AttributeClass.Is(Polymorphic);

    private static bool IsSerialization(INamespaceSymbol? symbol) =>
        symbol is { Name: "Serialization", ContainingNamespace: { Name: "Json", ContainingNamespace: { Name: "Text", ContainingNamespace.Name: "System" } } };
}
