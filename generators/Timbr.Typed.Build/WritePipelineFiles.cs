using Microsoft.Build.Framework;

namespace Timbr.Typed.Build;

/// <summary>Writes the graph and the schema of every pipeline of an assembly.</summary>
public sealed class WritePipelineFiles : BuildTask
{
    /// <summary>The folder that they go to.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The files, written now or found as they should be.</summary>
    [Output]
    public string[] Files { get; private set; } = [];

    /// <inheritdoc/>
    protected override void Run() => Files = [.. Write("Timbr.Typed.Graph", ".mmd"), .. Write("Timbr.Typed.Schema", ".schema.json")];

    private IEnumerable<string> Write(string kind, string extension)
    {
        var texts = PipelineTexts.Read(Assembly, kind);
        var shortNames = texts.Keys.GroupBy(ShortName, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1).Select(g => g.Key).ToList();
        foreach (var text in texts)
        {
            var name = shortNames.Contains(ShortName(text.Key), StringComparer.Ordinal) ? ShortName(text.Key) : text.Key;
            var path = Path.Combine(Folder, name + extension);
            OutputFile.Write(path, text.Value);
            yield return path;
        }
    }

    private static string ShortName(string pipeline) => pipeline.Substring(pipeline.LastIndexOf('.') + 1);
}
