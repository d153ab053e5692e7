using System.Diagnostics;
using Timbr.Typed.Tests;

namespace Timbr.Typed.Packing;

/// <summary>A folder outside the repository: two copies of the sources, the packages made of them, and projects that use those.</summary>
internal static class Workplace
{
    public static string Root { get; } = Path.Combine(Path.GetTempPath(), "timbr-package-tests-" + Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static string Projects { get; } = Path.Combine(Root, "projects");

    /// <summary>Where NuGet unpacks what the projects use, apart from what the user's own folder has.</summary>
    public static string Packages { get; } = Path.Combine(Root, "packages");

    /// <summary>A copy of the sources and what is packed of them. The names differ in length, as those of two machines do.</summary>
    public static string Sources(int copy) => Path.Combine(Root, copy == 0 ? "first" : "the-second-place");

    public static string Feed(int copy) => Path.Combine(Sources(copy), "feed");

    /// <summary>Copies the files of the repository that git would, so that nothing built before is among them.</summary>
    public static async Task CopyAsync(string target, params string[] paths)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard", "--", .. paths])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        var files = await git.StandardOutput.ReadToEndAsync();
        await git.WaitForExitAsync();
        foreach (var file in files.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(Repository.Root, file))))
        {
            var copy = Path.Combine(target, file);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, file), copy, overwrite: true);
        }
    }
}
