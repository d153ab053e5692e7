using System.Reflection;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity;

/// <summary>Types, and those that their members, bases, arguments and derived types lead to.</summary>
internal sealed class TypeReach
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private readonly HashSet<Type> _types = [];

    public IReadOnlyCollection<Type> Types => _types;

    public bool Has(Type type) => _types.Any(reached => reached == type || (reached.IsGenericType && reached.GetGenericTypeDefinition() == type));

    public void Add(Type? type)
    {
        if (type is null || !_types.Add(type) || (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true && !type.IsGenericType && !type.IsArray))
        {
            return;
        }

        Add(type.BaseType);
        Add(type.GetElementType());
        foreach (var part in type.GetGenericArguments().Concat(type.GetInterfaces()).Concat(type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(mark => mark.DerivedType)))
        {
            Add(part);
        }

        if (type.Namespace?.StartsWith("System", StringComparison.Ordinal) == true)
        {
            return;
        }

        foreach (var member in type.GetMembers(Everything))
        {
            Add((member as PropertyInfo)?.PropertyType ?? (member as FieldInfo)?.FieldType);
        }
    }

    /// <summary>Converters and contexts, which are no values.</summary>
    public static bool IsPartOfSerializing(Type type) => type.IsSubclassOf(typeof(JsonConverter)) || type.IsSubclassOf(typeof(JsonSerializerContext)) || type.IsSubclassOf(typeof(Attribute));
}
