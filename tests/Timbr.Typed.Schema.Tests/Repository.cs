using System.Reflection;

namespace Timbr.Typed.Schema.Tests;

/// <summary>Where things are.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "Repository").Value!;

    public static string Project { get; } = Path.Combine(Root, "tests", "Timbr.Typed.Schema.Tests");

    public static string Samples { get; } = Path.Combine(Root, "samples");
}
