using System.Reflection;

namespace Timbr.Typed.Tests;

/// <summary>Where things are.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("Repository");

    public static string Sample => Path.Combine(Root, "samples", "Earthquakes", "bin", Metadata("Configuration"), "net10.0", "Earthquakes.dll");

    public static string Feed => Path.Combine(Root, "samples", "Earthquakes", "earthquakes.ndjson");

    public static string HostWatch => Path.Combine(Root, "samples", "HostWatch", "bin", Metadata("Configuration"), "net10.0", "HostWatch.dll");

    public static string Recording => Path.Combine(Root, "samples", "HostWatch", "recorded.ndjson");

    public static string Configuration => Metadata("Configuration");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
