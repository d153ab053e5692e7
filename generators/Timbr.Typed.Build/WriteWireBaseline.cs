using Microsoft.Build.Framework;

namespace Timbr.Typed.Build;

/// <summary>Writes the file that later builds compare the pipelines with.</summary>
public sealed class WriteWireBaseline : BuildTask
{
    private const string Head = """
        # What the pipelines of this project write, for TIMBR070: https://github.com/timbr-typed/timbr-typed/blob/main/analyzers/Timbr.Typed.Analyzers/docs/TIMBR070.md
        # Written by: dotnet build -p:TimbrUpdateBaseline=true

        """;

    /// <summary>The file.</summary>
    [Required]
    public string Baseline { get; set; } = "";

    /// <inheritdoc/>
    protected override void Run() => OutputFile.Write(
        Baseline,
        Head.Replace("\r\n", "\n") + string.Concat(PipelineTexts.Read(Assembly, "Timbr.Typed.Wire").Values.Select(text => "\n" + text)));
}
