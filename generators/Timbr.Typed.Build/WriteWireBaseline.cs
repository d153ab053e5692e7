using Microsoft.Build.Framework;
using Timbr.Typed.Wire;

namespace Timbr.Typed.Build;

/// <summary>Writes the file that later builds compare the pipelines with.</summary>
public sealed class WriteWireBaseline : BuildTask
{
    /// <summary>The file.</summary>
    [Required]
    public string Baseline { get; set; } = "";

    /// <inheritdoc/>
    protected override string Output => "The wire baseline";

    /// <inheritdoc/>
    protected override void Run() => OutputFile.Write(Baseline, WireFile.Of(PipelineTexts.Read(Assembly, "Timbr.Typed.Wire").Values));
}
