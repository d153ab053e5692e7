using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Values;

/// <summary>
/// Makes values of any type by reflection, always the same for a seed: nulls, empty and long collections, extremes, hostile texts,
/// and where the type contains itself, chains about as deep as JSON may be nested.
/// </summary>
internal sealed class RandomValues(int seed)
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int DeepestUsual = 4;

    private readonly Random _random = new(seed);
    private Type _root = typeof(object);
    private int _chain;

    /// <summary>The next value; null now and then where the type allows it.</summary>
    public object? Next(Type type)
    {
        _root = type;
        _chain = _random.Next(8) == 0 ? _random.Next(20, 68) : 0;
        return Any(type, 0, onChain: _chain > 0);
    }

    private object? Any(Type type, int depth, bool onChain)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return _random.Next(4) == 0 ? null : Any(underlying, depth, onChain);
        }

        if (!type.IsValueType && !onChain && _random.Next(depth >= DeepestUsual ? 2 : 7) == 0)
        {
            return null;
        }

        if (RandomPrimitives.Next(type, _random) is { } primitive)
        {
            return primitive;
        }

        if (depth > 2 * DeepestUsual && !onChain)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        return RandomCollections.ElementOf(type) is { } element
            ? RandomCollections.Create(type, element, Items(element, depth, onChain), _random)
            : Composite(Concrete(type), depth, onChain);
    }

    private List<object?> Items(Type element, int depth, bool onChain)
    {
        var count = onChain && depth < _chain ? 1 : _random.Next(6) switch { 0 => 0, 1 => depth == 0 ? 20 : 2, _ => _random.Next(4) };
        return [.. Enumerable.Range(0, count).Select(_ => Any(element, depth + 1, onChain && depth < _chain))];
    }

    private object? Composite(Type? type, int depth, bool onChain)
    {
        if (type is null)
        {
            return null;
        }

        var goesOn = onChain && depth < _chain;
        var constructor = ConstructorOf(type);
        var value = constructor is null ? RuntimeHelpers.GetUninitializedObject(type)
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => Any(parameter.ParameterType, depth + 1, goesOn && Leads(parameter.ParameterType)))]);
        for (var t = type; t is not null && t != typeof(object) && t != typeof(ValueType); t = t.BaseType)
        {
            foreach (var property in t.GetProperties(Everything).Where(property => property.CanWrite && property.GetIndexParameters().Length == 0 && !property.PropertyType.IsByRef))
            {
                Try(() => property.SetValue(value, Any(property.PropertyType, depth + 1, Takes(ref goesOn, property.PropertyType))));
            }

            foreach (var field in t.GetFields(Everything).Where(field => (field.IsPublic || field.IsDefined(typeof(JsonIncludeAttribute))) && !field.IsInitOnly))
            {
                field.SetValue(value, Any(field.FieldType, depth + 1, Takes(ref goesOn, field.FieldType)));
            }
        }

        return value;
    }

    // One member alone goes deep, or there would be too many objects.
    private bool Takes(ref bool goesOn, Type type)
    {
        var takes = goesOn && Leads(type);
        goesOn &= !takes;
        return takes;
    }

    private bool Leads(Type type) =>
        type.IsAssignableFrom(_root) || _root.IsAssignableFrom(type) || (RandomCollections.ElementOf(type) is { } element && Leads(element)) || Nullable.GetUnderlyingType(type) == _root
        || (type.IsGenericType && type.GetGenericArguments().Contains(_root));

    // A setter that refuses a value leaves the one that was there.
    private static void Try(Action set)
    {
        try
        {
            set();
        }
        catch (TargetInvocationException)
        {
            return;
        }
    }

    // Declared or not: a derived type that nobody announced is a case of its own.
    private Type? Concrete(Type type)
    {
        var isOpen = type.IsAbstract || type.IsDefined(typeof(JsonDerivedTypeAttribute), inherit: false);
        if (!isOpen)
        {
            return type;
        }

        var candidates = type.Assembly.GetTypes().Where(t => type.IsAssignableFrom(t) && !t.IsAbstract && !t.ContainsGenericParameters)
            .Concat(type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(a => a.DerivedType)).Distinct().OrderBy(t => t.FullName, StringComparer.Ordinal).ToList();
        return candidates.Count == 0 ? null : candidates[_random.Next(candidates.Count)];
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
