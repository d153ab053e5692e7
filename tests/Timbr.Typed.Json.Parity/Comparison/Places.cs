using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>
/// Compares where two refusals stand. Byte and path are the same but for what the framework does not keep track of; the README beside lists it.
/// </summary>
internal static class Places
{
    private static readonly ConcurrentDictionary<Type, bool> s_isReadLater = new();
    private static readonly ConcurrentDictionary<Type, bool> s_hasSets = new();
    private static readonly ConcurrentDictionary<Type, bool> s_isFilled = new();

    public static bool AreSame(Entry entry, Reading expected, Reading actual, byte[] json)
    {
        if (entry.IsDelegated)
        {
            var end = Grammar.EndOf(json, JsonInput.DefaultMaxDepth, out var isJson);
            if (expected.Position == end || (!isJson && actual.Position == end))
            {
                return true;
            }
        }

        // Members that a constructor does not take the framework reads when the object has ended, and names its end, or a fault behind.
        return expected.Position == actual.Position
            ? IsOneWay(expected.Path!, actual.Path!) || IsCountedOtherwise(entry.Type, expected.Path!, actual.Path!) || actual.Error!.InnerException is InvalidOperationException
            : expected.Position > actual.Position && s_isReadLater.GetOrAdd(entry.Type, IsReadLater);
    }

    // Below a member that is passed over the framework knows no path; between keys, and behind a collection, it names the item before.
    private static bool IsOneWay(string expected, string actual) =>
        expected == actual || IsWithin(expected, actual) || IsWithin(actual, expected) || IsItemBefore(expected, actual) || IsUnreadableKey(expected, actual);

    private static bool IsItemBefore(string expected, string actual)
    {
        var (before, item) = ItemOf(expected);
        return item >= 0 && ItemOf(actual) == (before, item + 1);
    }

    // The framework counts what a collection holds: of a set a doubled item once, and of one that is filled what was there before.
    private static bool IsCountedOtherwise(Type type, string expected, string actual)
    {
        var (hasSets, isFilled) = (s_hasSets.GetOrAdd(type, HasSets), s_isFilled.GetOrAdd(type, IsFilled));
        return (hasSets || isFilled) && IsOneWay(Counted(expected).Path, Counted(actual).Path)
            && Counted(expected).Items.Zip(Counted(actual).Items).All(pair => (hasSets && pair.First <= pair.Second) || (isFilled && pair.First >= pair.Second));
    }

    private static (string Path, List<int> Items) Counted(string path)
    {
        var items = new List<int>();
        var parts = path.Split('[');
        for (var i = 1; i < parts.Length; i++)
        {
            var end = parts[i].IndexOf(']', StringComparison.Ordinal);
            if (int.TryParse(parts[i].AsSpan(0, Math.Max(0, end)), NumberStyles.None, CultureInfo.InvariantCulture, out var item))
            {
                items.Add(item);
                parts[i] = "0" + parts[i][end..];
            }
        }

        return (string.Join('[', parts), items);
    }

    // A key that is no UTF-8 the framework has no name for, and names the key before it.
    private static bool IsUnreadableKey(string expected, string actual) =>
        actual.Contains('\uFFFD', StringComparison.Ordinal) && actual.StartsWith(ParentOf(expected), StringComparison.Ordinal) && actual[ParentOf(expected).Length..] is ['.' or '[', ..];

    private static string ParentOf(string path) => path.EndsWith("']", StringComparison.Ordinal)
        ? path[..Math.Max(0, path.LastIndexOf("['", StringComparison.Ordinal))]
        : path[..Math.Max(0, path.LastIndexOf('.'))];

    private static (string Collection, int Item) ItemOf(string path)
    {
        var start = path.LastIndexOf('[');
        return start > 0 && path[^1] == ']' && int.TryParse(path.AsSpan(start + 1, path.Length - start - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var item)
            ? (path[..start], item)
            : (path, -1);
    }

    private static bool IsWithin(string path, string outer) => path.Length > outer.Length && path.StartsWith(outer, StringComparison.Ordinal) && (path[outer.Length] is '.' or '[');

    // Immutable ones are sets, too, but made of lists.
    private static bool HasSets(Type type)
    {
        var reach = new TypeReach();
        reach.Add(type);
        return (reach.Has(typeof(ISet<>)) || reach.Has(typeof(IReadOnlySet<>))) && !reach.Types.Any(t => t.Namespace == "System.Collections.Immutable");
    }

    private static bool IsFilled(Type type)
    {
        var reach = new TypeReach();
        reach.Add(type);
        return reach.Types.Any(t => t.GetMembers().Append(t).Any(m => m.IsDefined(typeof(JsonObjectCreationHandlingAttribute), inherit: false)));
    }

    private static bool IsReadLater(Type type)
    {
        var reach = new TypeReach();
        reach.Add(type);
        return reach.Types.Any(t => t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(c => c.GetParameters().Length > 0) && t.GetProperties().Any(p => p.CanWrite));
    }
}
