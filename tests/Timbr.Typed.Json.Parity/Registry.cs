namespace Timbr.Typed.Json.Parity;

/// <summary>Every entry of every family.</summary>
internal static class Registry
{
    public static IReadOnlyList<Entry> Entries { get; } =
    [
        .. typeof(Registry).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Family)))
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => ((Family)Activator.CreateInstance(type)!).Entries),
    ];

    public static Entry Find(string name) => Entries.Single(entry => entry.Name == name);
}
