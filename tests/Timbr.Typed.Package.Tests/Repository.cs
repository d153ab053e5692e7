using System.Reflection;
using Timbr.Typed.Packing;

namespace Timbr.Typed.Tests;

/// <summary>Where things are.</summary>
internal static class Repository
{
    public static string Root { get; } =
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;

    /// <summary>The sample as a user would build it.</summary>
    public static string Sample => Path.Combine(Workplace.Projects, "Earthquakes", "bin", "Release", "net10.0", "Earthquakes.dll");

    public static string Feed => Path.Combine(Root, "samples", "Earthquakes", "earthquakes.ndjson");
}
