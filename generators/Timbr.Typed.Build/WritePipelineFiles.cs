using Microsoft.Build.Framework;

namespace Timbr.Typed.Build;

/// <summary>Writes the graph and the schema of every pipeline of an assembly.</summary>
public sealed class WritePipelineFiles : BuildTask
{
    /// <summary>The folder that they go to.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary>The file that remembers what was written, beyond a clean-up, so that the files of a pipeline that is no more are deleted.</summary>
    [Required]
    public string List { get; set; } = "";

    /// <summary>The files, written now or found as they should be.</summary>
    [Output]
    public string[] Files { get; private set; } = [];

    /// <inheritdoc/>
    protected override string Output => "The graphs and schemas of the pipelines";

    /// <inheritdoc/>
    protected override void Run()
    {
        var texts = Texts("Timbr.Typed.Graph", ".mmd").Concat(Texts("Timbr.Typed.Schema", ".schema.json")).ToDictionary(text => text.Path, text => text.Text, StringComparer.Ordinal);
        DeleteAllBut(texts.Keys);
        foreach (var text in texts)
        {
            OutputFile.Write(text.Key, text.Value);
        }

        OutputFile.Write(List, string.Concat(texts.Keys.Select(path => path + "\n")));
        Files = [.. texts.Keys];
    }

    private IEnumerable<(string Path, string Text)> Texts(string kind, string extension)
    {
        var texts = PipelineTexts.Read(Assembly, kind);
        var shortNames = texts.Keys.GroupBy(ShortName, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() == 1).Select(g => g.Key).ToList();
        return texts.Select(text => (Path.Combine(Folder, (shortNames.Contains(ShortName(text.Key), StringComparer.Ordinal) ? ShortName(text.Key) : text.Key) + extension), text.Value));
    }

    // Before anything is written: a pipeline may have another name by case alone. A list from before the folder was another deletes nothing.
    private void DeleteAllBut(ICollection<string> paths)
    {
        foreach (var path in File.Exists(List) ? File.ReadAllLines(List) : [])
        {
            if (!paths.Contains(path) && string.Equals(Path.Combine(Folder, Path.GetFileName(path)), path, StringComparison.Ordinal) && File.Exists(path))
            {
                File.Delete(path);
            }
        }
    }

    private static string ShortName(string pipeline) => pipeline.Substring(pipeline.LastIndexOf('.') + 1);
}
