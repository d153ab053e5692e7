using System.Reflection;

namespace Timbr.Typed.Analyzers.Checking;

/// <summary>Where the sources are that the tests were built from.</summary>
internal static class Repository
{
    public static string Configuration => Metadata("Configuration");

    public static string PathOf(string relative) => Path.Combine(Metadata("Repository"), relative);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
