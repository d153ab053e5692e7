namespace Timbr.Typed.Json.Parity.Fuzzing;

/// <summary>Texts in files, one a file.</summary>
internal static class FuzzCorpus
{
    public static IReadOnlyList<byte[]> Load(string folder) =>
        [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
}
