using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>TIMBR902: what is generated is C# 12. Said once, in place of what the compiler would say of each generated file.</summary>
internal static class LanguageFloor
{
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.LanguageVersion, "A project with pipelines is compiled as C# 12 or newer",
        "Timbr.Typed needs C# 12 or newer; this project sets LangVersion to {0}. Remove that, or raise it to 12.", "Timbr.Build",
        DiagnosticSeverity.Error, isEnabledByDefault: true, "Generated code uses what C# 12 has.",
        "https://github.com/timbr-typed/timbr-typed/blob/main/src/Timbr.Typed/README.md#what-it-needs", WellKnownDiagnosticTags.NotConfigurable);

    /// <summary>The version that is too low; empty where it is not.</summary>
    public static string Shortfall(Compilation compilation) =>
        compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp12 and var version } ? version.ToDisplayString().Replace(".0", "") : "";
}
