using System.IO.Compression;
using System.Xml.Linq;
using Timbr.Typed.Packing;

namespace Timbr.Typed.Package;

/// <summary>What is in the packages.</summary>
public sealed class ContentTests(Packed packed)
{
    [Theory, InlineData(0), InlineData(1)]
    public void Packing_says_nothing(int copy) => Assert.DoesNotMatch("(?i)warning|error", packed.Packing[copy].Output);

    [Fact]
    public void The_main_package_brings_library_generator_analyzers_fixers_and_build_files() => Assert.Equal(
        [
            "README.md",
            "Timbr.Typed.nuspec",
            "analyzers/dotnet/cs/Timbr.Typed.Analyzers.dll",
            "analyzers/dotnet/cs/Timbr.Typed.CodeFixes.dll",
            "analyzers/dotnet/cs/Timbr.Typed.Generators.dll",
            "buildTransitive/net8.0/Timbr.Typed.props",
            "buildTransitive/net8.0/Timbr.Typed.targets",
            "lib/net10.0/Timbr.Typed.dll",
            "lib/net10.0/Timbr.Typed.xml",
            "lib/net8.0/Timbr.Typed.dll",
            "lib/net8.0/Timbr.Typed.xml",
            "tools/netstandard2.0/Timbr.Typed.Build.dll",
        ],
        Files("Timbr.Typed.0.1.0.nupkg"));

    [Fact]
    public void The_publisher_s_package_brings_a_library() => Assert.Equal(
        [
            "README.md",
            "Timbr.Typed.ZeroMQ.nuspec",
            "lib/net10.0/Timbr.Typed.ZeroMQ.dll",
            "lib/net10.0/Timbr.Typed.ZeroMQ.xml",
            "lib/net8.0/Timbr.Typed.ZeroMQ.dll",
            "lib/net8.0/Timbr.Typed.ZeroMQ.xml",
        ],
        Files("Timbr.Typed.ZeroMQ.0.1.0.nupkg"));

    [Fact]
    public void The_driver_s_package_brings_a_library() => Assert.Equal(
        [
            "README.md",
            "Timbr.Typed.Testing.nuspec",
            "lib/net10.0/Timbr.Typed.Testing.dll",
            "lib/net10.0/Timbr.Typed.Testing.xml",
            "lib/net8.0/Timbr.Typed.Testing.dll",
            "lib/net8.0/Timbr.Typed.Testing.xml",
        ],
        Files("Timbr.Typed.Testing.0.1.0.nupkg"));

    [Theory, InlineData("Timbr.Typed"), InlineData("Timbr.Typed.Testing"), InlineData("Timbr.Typed.ZeroMQ")]
    public void Symbols_are_packed_beside_it(string package) => Assert.Equal(
        [$"{package}.nuspec", $"lib/net10.0/{package}.pdb", $"lib/net8.0/{package}.pdb"], Files($"{package}.0.1.0.snupkg"));

    [Fact]
    public void There_are_three_packages_and_their_symbols() => Assert.Equal(
        [
            "Timbr.Typed.0.1.0.nupkg", "Timbr.Typed.0.1.0.snupkg", "Timbr.Typed.Testing.0.1.0.nupkg", "Timbr.Typed.Testing.0.1.0.snupkg",
            "Timbr.Typed.ZeroMQ.0.1.0.nupkg", "Timbr.Typed.ZeroMQ.0.1.0.snupkg",
        ],
        Directory.GetFiles(Workplace.Feed(0)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void The_publisher_depends_on_the_main_package_with_its_analyzers() =>
        Assert.All(Nuspec("Timbr.Typed.ZeroMQ").Descendants().Where(e => e.Name.LocalName == "dependency"), dependency => Assert.Equal(
            ("Timbr.Typed", "0.1.0", "All", null),
            (dependency.Attribute("id")?.Value, dependency.Attribute("version")?.Value, dependency.Attribute("include")?.Value, dependency.Attribute("exclude")?.Value)));

    [Fact]
    public void The_driver_depends_on_the_main_package_of_exactly_its_version() =>
        Assert.All(Nuspec("Timbr.Typed.Testing").Descendants().Where(e => e.Name.LocalName == "dependency"), dependency => Assert.Equal(
            ("Timbr.Typed", "[0.1.0]", "All", null),
            (dependency.Attribute("id")?.Value, dependency.Attribute("version")?.Value, dependency.Attribute("include")?.Value, dependency.Attribute("exclude")?.Value)));

    [Fact]
    public void The_main_package_depends_on_nothing() => Assert.DoesNotContain(Nuspec("Timbr.Typed").Descendants(), e => e.Name.LocalName == "dependency");

    [Theory, InlineData("Timbr.Typed"), InlineData("Timbr.Typed.Testing"), InlineData("Timbr.Typed.ZeroMQ")]
    public void It_tells_license_readme_and_description(string package)
    {
        var told = Nuspec(package).Root!.Elements().Single().Elements().ToDictionary(e => e.Name.LocalName, e => e.Value, StringComparer.Ordinal);

        Assert.Equal((package, "0.1.0", "Apache-2.0", "README.md"), (told["id"], told["version"], told["license"], told["readme"]));
        Assert.All([told["description"], told["authors"], told["tags"], told["projectUrl"]], text => Assert.NotEmpty(text));
    }

    [Theory, InlineData("Timbr.Typed.0.1.0.nupkg"), InlineData("Timbr.Typed.0.1.0.snupkg"), InlineData("Timbr.Typed.Testing.0.1.0.nupkg"), InlineData("Timbr.Typed.Testing.0.1.0.snupkg"), InlineData("Timbr.Typed.ZeroMQ.0.1.0.nupkg"), InlineData("Timbr.Typed.ZeroMQ.0.1.0.snupkg")]
    public async Task Two_packs_in_two_places_give_the_same_bytes(string package)
    {
        using var first = await ZipFile.OpenReadAsync(Path.Combine(Workplace.Feed(0), package), TestContext.Current.CancellationToken);
        using var second = await ZipFile.OpenReadAsync(Path.Combine(Workplace.Feed(1), package), TestContext.Current.CancellationToken);

        foreach (var entry in first.Entries.Where(IsOurs))
        {
            var (bytes, others) = (await BytesAsync(entry), await BytesAsync(second.GetEntry(entry.FullName)!));
            Assert.True(bytes.AsSpan().SequenceEqual(others), entry.FullName);
        }
    }

    private static bool IsOurs(ZipArchiveEntry entry) =>
        !entry.FullName.StartsWith("_rels/", StringComparison.Ordinal) && !entry.FullName.StartsWith("package/", StringComparison.Ordinal) && entry.FullName != "[Content_Types].xml";

    private static IEnumerable<string> Files(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Workplace.Feed(0), package));
        return [.. archive.Entries.Where(IsOurs).Select(entry => entry.FullName).Order(StringComparer.Ordinal)];
    }

    private static XDocument Nuspec(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(Workplace.Feed(0), package + ".0.1.0.nupkg"));
        using var nuspec = archive.GetEntry(package + ".nuspec")!.Open();
        return XDocument.Load(nuspec);
    }

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry)
    {
        await using var content = await entry.OpenAsync(TestContext.Current.CancellationToken);
        var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
