using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Timbr.Typed.Analyzers.Checking;

/// <summary>What a build tells the generator and the analyzers: the property that makes the generator report, and which file is the baseline.</summary>
internal sealed class BuildOptions(bool reports) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => reports ? new Options("build_property.TimbrReportFromGenerator") : Options.None;

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Options.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        textFile is BaselineText ? new Options("build_metadata.AdditionalFiles.TimbrWireBaseline") : Options.None;

    private sealed class Options(string key) : AnalyzerConfigOptions
    {
        public static Options None { get; } = new("");

        public override bool TryGetValue(string name, [NotNullWhen(true)] out string? value)
        {
            value = name == key ? "true" : null;
            return value is not null;
        }
    }
}
