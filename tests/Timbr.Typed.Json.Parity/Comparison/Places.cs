using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>
/// Compares where two refusals stand. Byte and path are the same but for what the framework does not keep track of, which costs messages nothing here.
/// </summary>
internal static class Places
{
    private static readonly ConcurrentDictionary<Type, (bool HasDictionary, bool HasConstructor)> s_kinds = new();

    public static bool AreSame(Entry entry, Reading expected, Reading actual)
    {
        var (theirs, ours) = (expected.Path!, actual.Path!);
        var (hasDictionary, hasConstructor) = s_kinds.GetOrAdd(entry.Type, KindsOf);

        // Members that a constructor does not take the framework reads when the object has ended, and names its end, or a fault behind.
        return expected.Position == actual.Position
            ? theirs == ours || IsWithin(ours, theirs) || (hasDictionary && IsWithin(theirs, ours))
            : hasConstructor && expected.Position > actual.Position;
    }

    // Below a member that is passed over the framework knows no path; between the keys of a dictionary it names the last one.
    private static bool IsWithin(string path, string outer) => path.Length > outer.Length && path.StartsWith(outer, StringComparison.Ordinal) && (path[outer.Length] is '.' or '[');

    private static (bool HasDictionary, bool HasConstructor) KindsOf(Type type)
    {
        var reach = new TypeReach();
        reach.Add(type);
        return (
            reach.Types.Any(t => typeof(IDictionary).IsAssignableFrom(t) || t.Name is "IDictionary`2" or "IReadOnlyDictionary`2" || t.GetInterfaces().Any(i => i.Name is "IDictionary`2" or "IReadOnlyDictionary`2")),
            reach.Types.Any(t => t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Any(c => c.GetParameters().Length > 0) && t.GetProperties().Any(p => p.CanWrite)));
    }
}
