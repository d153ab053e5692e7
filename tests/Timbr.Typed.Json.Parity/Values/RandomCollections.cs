using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;

namespace Timbr.Typed.Json.Parity.Values;

/// <summary>Makes collections out of their items.</summary>
internal static class RandomCollections
{
    private static readonly Dictionary<Type, Type> s_concrete = new()
    {
        [typeof(IEnumerable<>)] = typeof(List<>),
        [typeof(ICollection<>)] = typeof(List<>),
        [typeof(IList<>)] = typeof(List<>),
        [typeof(IReadOnlyCollection<>)] = typeof(List<>),
        [typeof(IReadOnlyList<>)] = typeof(List<>),
        [typeof(ISet<>)] = typeof(HashSet<>),
        [typeof(IReadOnlySet<>)] = typeof(HashSet<>),
        [typeof(IDictionary<,>)] = typeof(Dictionary<,>),
        [typeof(IReadOnlyDictionary<,>)] = typeof(Dictionary<,>),
        [typeof(IImmutableList<>)] = typeof(ImmutableList<>),
        [typeof(IImmutableSet<>)] = typeof(ImmutableHashSet<>),
        [typeof(IImmutableStack<>)] = typeof(ImmutableStack<>),
        [typeof(IImmutableQueue<>)] = typeof(ImmutableQueue<>),
        [typeof(IImmutableDictionary<,>)] = typeof(ImmutableDictionary<,>),
    };

    private static readonly Dictionary<Type, (Type Factory, string Method)> s_factories = new()
    {
        [typeof(ImmutableArray<>)] = (typeof(ImmutableArray), "CreateRange"),
        [typeof(ImmutableList<>)] = (typeof(ImmutableList), "CreateRange"),
        [typeof(ImmutableHashSet<>)] = (typeof(ImmutableHashSet), "CreateRange"),
        [typeof(ImmutableSortedSet<>)] = (typeof(ImmutableSortedSet), "CreateRange"),
        [typeof(ImmutableQueue<>)] = (typeof(ImmutableQueue), "CreateRange"),
        [typeof(ImmutableStack<>)] = (typeof(ImmutableStack), "CreateRange"),
        [typeof(ImmutableDictionary<,>)] = (typeof(ImmutableDictionary), "CreateRange"),
        [typeof(ImmutableSortedDictionary<,>)] = (typeof(ImmutableSortedDictionary), "CreateRange"),
        [typeof(FrozenSet<>)] = (typeof(FrozenSet), "ToFrozenSet"),
        [typeof(FrozenDictionary<,>)] = (typeof(FrozenDictionary), "ToFrozenDictionary"),
    };

    /// <summary>The type of the items, a <c>KeyValuePair</c> for a dictionary; null for what is no collection.</summary>
    public static Type? ElementOf(Type type)
    {
        if (type.IsArray)
        {
            return type.GetElementType();
        }

        if (type == typeof(string) || !typeof(IEnumerable).IsAssignableFrom(type) || type.Namespace == "System.Text.Json.Nodes")
        {
            return null;
        }

        var sequence = type.GetInterfaces().Append(type).FirstOrDefault(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(IEnumerable<>));
        return sequence?.GetGenericArguments()[0] ?? (typeof(IDictionary).IsAssignableFrom(type) ? typeof(KeyValuePair<string, object>) : typeof(object));
    }

    public static object? Create(Type type, Type element, List<object?> items, Random random)
    {
        if (type.IsGenericType && s_concrete.TryGetValue(type.GetGenericTypeDefinition(), out var open))
        {
            type = random.Next(4) == 0 && type.IsAssignableFrom(element.MakeArrayType()) ? element.MakeArrayType() : open.MakeGenericType(type.GetGenericArguments());
        }

        var isDictionary = element.IsGenericType && element.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) && !type.IsArray && type.GetInterfaces().Append(type).Any(i => i.Name is "IDictionary`2" or "IReadOnlyDictionary`2" or "IDictionary");
        var list = isDictionary ? Distinct(element, items) : List(element, items);
        if (type.IsArray)
        {
            var array = Array.CreateInstance(element, list.Count);
            list.CopyTo(array, 0);
            return array;
        }

        if (type.IsGenericType && s_factories.TryGetValue(type.GetGenericTypeDefinition(), out var factory))
        {
            return random.Next(10) == 0 && type.IsValueType ? Activator.CreateInstance(type) : Make(factory.Factory, factory.Method, type, element, list);
        }

        return type == typeof(IEnumerable) || type == typeof(IList) || type == typeof(ICollection) ? list
            : type == typeof(IDictionary) || (isDictionary && type.GetConstructor([]) is not null) ? Filled(type == typeof(IDictionary) ? new Hashtable() : Activator.CreateInstance(type)!, list)
            : Constructed(type, list);
    }

    private static IList List(Type element, List<object?> items)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        items.ForEach(item => list.Add(item));
        return list;
    }

    // Keys are there, and each once.
    private static IList Distinct(Type pair, List<object?> items)
    {
        var key = pair.GetProperty("Key")!;
        return List(pair, [.. items.Where(item => item is not null && key.GetValue(item) is not null).DistinctBy(item => key.GetValue(item))]);
    }

    private static object Make(Type factory, string name, Type type, Type element, IList items)
    {
        var method = factory.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.Name == name && m.GetGenericArguments().Length == type.GetGenericArguments().Length)
            .Select(m => m.MakeGenericMethod(type.GetGenericArguments()))
            .First(m => m.GetParameters() is [{ ParameterType: var first }, ..] and { Length: 1 or 2 } && first == typeof(IEnumerable<>).MakeGenericType(element));
        return method.Invoke(null, method.GetParameters().Length == 1 ? [items] : [items, null])!;
    }

    private static object Filled(object dictionary, IList pairs)
    {
        var set = dictionary.GetType().GetProperties().First(p => p.GetIndexParameters().Length == 1);
        foreach (var pair in pairs)
        {
            var type = pair!.GetType();
            set.SetValue(dictionary, type.GetProperty("Value")!.GetValue(pair), [type.GetProperty("Key")!.GetValue(pair)]);
        }

        return dictionary;
    }

    private static object? Constructed(Type type, IList items)
    {
        if (type.GetConstructors().FirstOrDefault(c => c.GetParameters() is [{ ParameterType: var only }] && only != typeof(IComparer<>) && only.IsAssignableFrom(items.GetType())) is { } taking)
        {
            return taking.Invoke([items]);
        }

        if (type.GetConstructors().FirstOrDefault(c => c.GetParameters() is [{ ParameterType: { IsGenericType: true } only }] && only.GetGenericTypeDefinition() == typeof(IDictionary<,>)) is { } wrapping)
        {
            return wrapping.Invoke([Filled(Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()))!, items)]);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ReadOnlyObservableCollection<>))
        {
            return Activator.CreateInstance(type, Constructed(typeof(ObservableCollection<>).MakeGenericType(type.GetGenericArguments()), items));
        }

        if (type.IsAbstract || (type.GetConstructor([]) is null && !type.IsValueType))
        {
            return null;
        }

        var collection = Activator.CreateInstance(type)!;
        var add = type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)
            .FirstOrDefault(m => m.Name is "Add" or "Push" or "Enqueue" && m.GetParameters().Length == 1);
        foreach (var item in items)
        {
            add?.Invoke(collection, [item]);
        }

        return collection;
    }
}
