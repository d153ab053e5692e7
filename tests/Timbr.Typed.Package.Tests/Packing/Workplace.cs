using System.Globalization;

namespace Timbr.Typed.Packing;

/// <summary>A folder outside the repository: two copies of the sources, the packages made of them, and projects that use those.</summary>
internal static class Workplace
{
    public static string Root { get; } = Path.Combine(Path.GetTempPath(), "timbr-package-tests-" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture));

    public static string Projects { get; } = Path.Combine(Root, "projects");

    /// <summary>Where NuGet unpacks what the projects use, apart from what the user's own folder has.</summary>
    public static string Packages { get; } = Path.Combine(Root, "packages");

    /// <summary>A copy of the sources and what is packed of them. The names differ in length, as those of two machines do.</summary>
    public static string Sources(int copy) => Path.Combine(Root, copy == 0 ? "first" : "the-second-place");

    public static string Feed(int copy) => Path.Combine(Sources(copy), "feed");

    /// <summary>Copies a folder without what was built in it.</summary>
    public static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.GetFiles(source))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        foreach (var folder in Directory.GetDirectories(source).Where(folder => Path.GetFileName(folder) is not ("bin" or "obj")))
        {
            Copy(folder, Path.Combine(target, Path.GetFileName(folder)));
        }
    }
}
