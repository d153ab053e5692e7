using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Timbr.Typed.Analyzers.Checking;

/// <summary>What a build tells the generator: the property that makes it report.</summary>
internal sealed class BuildOptions(bool reports) : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions => new Options(reports);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(reports: false);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(reports: false);

    private sealed class Options(bool reports) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = reports && key == "build_property.TimbrReportFromGenerator" ? "true" : null;
            return value is not null;
        }
    }
}
