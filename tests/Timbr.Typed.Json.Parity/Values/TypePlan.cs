using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Values;

/// <summary>What reflection tells about a type: how a value is made and what can be set on it. Found once.</summary>
internal sealed class TypePlan
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, TypePlan> s_plans = new();

    private TypePlan(Type type)
    {
        Element = RandomCollections.ElementOf(type);
        Candidates = Element is null ? CandidatesOf(type) : [];
        Constructor = ConstructorOf(type);
        var taken = Constructor?.GetParameters().Select(parameter => parameter.Name!).ToHashSet(StringComparer.OrdinalIgnoreCase) ?? [];
        Parameters = [.. Constructor?.GetParameters().Select(parameter => parameter.ParameterType) ?? []];
        for (var t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType)
        {
            Properties.AddRange(t.GetProperties(Everything).Where(property => property.CanWrite && !taken.Contains(property.Name) && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRef));
            Fields.AddRange(t.GetFields(Everything).Where(field => (field.IsPublic || field.IsDefined(typeof(JsonIncludeAttribute))) && !field.IsInitOnly && !field.IsLiteral));
        }
    }

    /// <summary>The type of the items; null for what is no collection.</summary>
    public Type? Element { get; }

    /// <summary>The types that a value of it may have: those that derive from it, announced or not.</summary>
    public IReadOnlyList<Type> Candidates { get; }

    public ConstructorInfo? Constructor { get; }

    public IReadOnlyList<Type> Parameters { get; }

    public List<PropertyInfo> Properties { get; } = [];

    public List<FieldInfo> Fields { get; } = [];

    public static TypePlan Of(Type type) => s_plans.GetOrAdd(type, static t => new TypePlan(t));

    private static List<Type> CandidatesOf(Type type)
    {
        var announced = type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(mark => mark.DerivedType).ToList();
        return !type.IsAbstract && announced.Count == 0
            ? [type]
            : [.. type.Assembly.GetTypes().Where(t => type.IsAssignableFrom(t) && !t.IsAbstract && !t.ContainsGenericParameters).Concat(announced).Distinct().OrderBy(t => t.FullName, StringComparer.Ordinal)];
    }

    private static ConstructorInfo? ConstructorOf(Type type)
    {
        var all = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var visible = all.Where(c => c.IsPublic).OrderByDescending(c => c.GetParameters().Length).ToList();
        return all.FirstOrDefault(c => c.IsDefined(typeof(JsonConstructorAttribute)))
            ?? (type.IsValueType ? null : visible.FirstOrDefault(c => c.GetParameters().Length == 0))
            ?? visible.FirstOrDefault();
    }
}
