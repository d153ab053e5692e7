using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Generators.Tests.Incremental;

/// <summary>A wire baseline beside the source.</summary>
internal sealed class Baseline(string text) : AdditionalText
{
    public override string Path => "wire.txt";

    /// <summary>The driver in a build where analyzers do not run.</summary>
    public static GeneratorDriver Beside(GeneratorDriver driver, string text) => driver
        .WithUpdatedAnalyzerConfigOptions(new Configuration(("build_property.TimbrReportFromGenerator", "true"), ("build_metadata.AdditionalFiles.TimbrWireBaseline", "true")))
        .AddAdditionalTexts([new Baseline(text)]);

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
}
