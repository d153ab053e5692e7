using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>
/// Compares where two refusals stand. Byte and path are the same but for what the framework does not keep track of; the README beside lists it.
/// </summary>
internal static class Places
{
    private static readonly ConcurrentDictionary<Type, bool> s_isReadLater = new();
    private static readonly ConcurrentDictionary<Type, bool> s_hasSets = new();

    public static bool AreSame(Entry entry, Reading expected, Reading actual, byte[] json)
    {
        if (entry.IsDelegated && actual.Position == Malformed(json))
        {
            return true;
        }

        // Members that a constructor does not take the framework reads when the object has ended, and names its end, or a fault behind.
        return expected.Position == actual.Position
            ? IsOneWay(expected.Path!, actual.Path!) || (s_hasSets.GetOrAdd(entry.Type, HasSets) && IsItemCountedInSet(expected.Path!, actual.Path!)) || actual.Error!.InnerException is InvalidOperationException
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

    // Of a set the framework counts what it holds, and so a doubled item once; generated code what came.
    private static bool IsItemCountedInSet(string expected, string actual)
    {
        var (set, item) = ItemOf(expected);
        var (counted, place) = ItemOf(actual);
        return item >= 0 && set == counted && place >= item;
    }

    // A key that is no UTF-8 the framework has no name for, and names the key before it.
    private static bool IsUnreadableKey(string expected, string actual) => actual.Contains('\uFFFD', StringComparison.Ordinal) && ParentOf(expected) == ParentOf(actual);

    // Where a reader stops that looks at nothing but the grammar; less than 0 where it comes to the end.
    private static long Malformed(byte[] json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
            }

            return -1;
        }
        catch (JsonException e)
        {
            return Reading.PositionOf(json, e) ?? -1;
        }
    }

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
        return reach.Has(typeof(ISet<>)) && !reach.Types.Any(t => t.Namespace == "System.Collections.Immutable");
    }

    private static bool IsReadLater(Type type)
    {
        var reach = new TypeReach();
        reach.Add(type);
        return reach.Types.Any(t => t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(c => c.GetParameters().Length > 0) && t.GetProperties().Any(p => p.CanWrite));
    }
}
