using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.Analyzers.Checking;

/// <summary>Compiles source as a user's project, and asks the analyzer and the generator about it.</summary>
public sealed class Checked
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Diagnostics.CodeAnalysis;
        global using System.Text.Json.Serialization;
        global using System.Threading.Tasks;
        global using Timbr.Typed;

        public sealed record Quake(string Place, double Magnitude);
        """;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "mscorlib.dll" or "netstandard.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(PipelineAttribute).Assembly.Location),
    ];

    private readonly CSharpParseOptions _parse;
    private readonly ImmutableArray<AdditionalText> _files = [];

    public Checked(
        string source, LanguageVersion language = LanguageVersion.CSharp12, Action<Dictionary<string, ReportDiagnostic>>? configure = null, string baseline = "")
    {
        _files = baseline.Length == 0 ? [] : [new BaselineText(baseline)];
        _parse = new CSharpParseOptions(language);
        var severities = new Dictionary<string, ReportDiagnostic>(StringComparer.Ordinal);
        configure?.Invoke(severities);
        Compilation = CSharpCompilation.Create(
            "Project",
            [CSharpSyntaxTree.ParseText(source, _parse, "Pipeline.cs"), CSharpSyntaxTree.ParseText(Usings, _parse, "Usings.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable)
                .WithSpecificDiagnosticOptions(severities));
    }

    private Checked(CSharpCompilation compilation, CSharpParseOptions parse) => (Compilation, _parse) = (compilation, parse);

    public CSharpCompilation Compilation { get; private init; }

    /// <summary>The same project with an <c>.editorconfig</c> that gives one rule a severity.</summary>
    public Checked With(string id, ReportDiagnostic severity) =>
        new(Compilation.WithOptions(Compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(id, severity))), _parse);

    /// <summary>The same project with a reference to another one: to its assembly, or to the reference assembly that a build hands to the compiler.</summary>
    public Checked Referencing(Checked other, bool byReferenceAssembly) =>
        new(Compilation.AddReferences(other.Emit("Library", byReferenceAssembly)), _parse);

    /// <summary>What the compiler says of the user's code alone.</summary>
    public IEnumerable<Diagnostic> CompilerErrors => Errors(Compilation.GetDiagnostics());

    /// <summary>What the analyzer reports, and what it throws.</summary>
    public Task<ImmutableArray<Diagnostic>> AnalyzeAsync() => AnalyzeAsync([new PipelineAnalyzer(), new WireBaselineAnalyzer()]);

    /// <summary>What all analyzers report, advice included.</summary>
    public Task<ImmutableArray<Diagnostic>> AdviseAsync() => AnalyzeAsync(AllRules.Analyzers);

    private async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(_files, new BuildOptions(reports: false)), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);

        // As in a build, the analyzer sees what the generator has added.
        Generate(reports: false, out var output);
        return await new CompilationWithAnalyzers(output, analyzers, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
    }

    /// <summary>What the generator reports where analyzers are off.</summary>
    public ImmutableArray<Diagnostic> Generate() => Generate(reports: true, out _).Diagnostics;

    /// <summary>What the generator throws; null where it ends well.</summary>
    public Exception? GeneratorException => Generate(reports: false, out _).Results[0].Exception;

    /// <summary>What the compiler says once the generator has added its source.</summary>
    public IEnumerable<Diagnostic> AllCompilerErrors
    {
        get
        {
            Generate(reports: false, out var output);
            return Errors(output.GetDiagnostics());
        }
    }

    /// <summary>Errors and warnings of the compiler in what the generator has added, as if it silenced only what is obsolete or undocumented, and errors elsewhere.</summary>
    public IEnumerable<Diagnostic> GeneratedComplaints
    {
        get
        {
            Generate(reports: false, out var output);
            foreach (var tree in output.SyntaxTrees.Except(Compilation.SyntaxTrees))
            {
                output = output.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(
                    tree.ToString().Replace("#pragma warning disable //", "#pragma warning disable CS0612, CS0618, CS1591, CS8981 //", StringComparison.Ordinal), System.Text.Encoding.UTF8)));
            }

            return output.GetDiagnostics().Where(d =>
                d.Severity == DiagnosticSeverity.Error
                || (d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && !Compilation.ContainsSyntaxTree(tree)));
        }
    }

    /// <summary>The compiled project, generated source included.</summary>
    public System.Reflection.Assembly Load()
    {
        Generate(reports: false, out var output);
        using var stream = new MemoryStream();
        var result = output.Emit(stream);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return System.Reflection.Assembly.Load(stream.ToArray());
    }

    private PortableExecutableReference Emit(string name, bool asReferenceAssembly)
    {
        Generate(reports: false, out var output);
        using var stream = new MemoryStream();
        var options = asReferenceAssembly ? new EmitOptions(metadataOnly: true, includePrivateMembers: false) : new EmitOptions();
        var result = output.WithAssemblyName(name).Emit(stream, options: options);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(stream.ToArray());
    }

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) => diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);

    private GeneratorDriverRunResult Generate(bool reports, out Compilation output) =>
        CSharpGeneratorDriver.Create([new PipelineGenerator().AsSourceGenerator()], _files, parseOptions: _parse, optionsProvider: new BuildOptions(reports))
            .RunGeneratorsAndUpdateCompilation(Compilation, out output, out _).GetRunResult();
}
