using System.Reflection;

namespace Timbr.Typed.Json.Parity.Values;

/// <summary>Where declarations allow null. What reflection does not tell, as of a class that derives from a collection, has none.</summary>
internal static class DeclaredNulls
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static NullabilityInfo Of(PropertyInfo property) => new NullabilityInfoContext().Create(property);

    /// <summary>That of a property as a type that derives from the declaring one has it, which may have said what a type parameter is.</summary>
    public static NullabilityInfo Of(PropertyInfo property, Type type) =>
        Of(type.GetProperties(Everything).FirstOrDefault(p => p.HasSameMetadataDefinitionAs(property)) ?? property);

    public static NullabilityInfo Of(FieldInfo field) => new NullabilityInfoContext().Create(field);

    public static NullabilityInfo Of(ParameterInfo parameter) => new NullabilityInfoContext().Create(parameter);

    public static bool Allow(NullabilityInfo? declared) => declared is not null && declared.ReadState != NullabilityState.NotNull;

    /// <summary>That of what a collection, or a value that may be missing, holds; of a dictionary, the values.</summary>
    public static NullabilityInfo? Within(NullabilityInfo? declared) =>
        declared?.ElementType ?? (declared is { GenericTypeArguments: { Length: > 0 } arguments } && Holds(declared.Type) == arguments[^1].Type ? arguments[^1] : null);

    public static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static Type? Holds(Type type)
    {
        var element = Nullable.GetUnderlyingType(type) ?? RandomCollections.ElementOf(type);
        return element is not null && IsPair(element) && type.GetGenericArguments().Length == 2 ? element.GetGenericArguments()[1] : element;
    }
}
