using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.Generators.Tests.Harness;

/// <summary>What a run of the generator over a compilation gave.</summary>
internal sealed record Generated(CSharpCompilation Before, CSharpCompilation After, GeneratorDriverRunResult Run)
{
    public ImmutableArray<GeneratedSourceResult> Sources => Run.Results[0].GeneratedSources;

    public string Text => string.Join("\n", Sources.Select(s => $"// {s.HintName}\n{s.SourceText}"));

    public static Generated From(CSharpCompilation compilation, CSharpParseOptions parsing)
    {
        var driver = CSharpGeneratorDriver.Create([new PipelineGenerator().AsSourceGenerator()], parseOptions: parsing);
        var result = driver.RunGeneratorsAndUpdateCompilation(compilation, out var after, out _).GetRunResult();
        if (result.Results[0].Exception is { } exception)
        {
            throw new InvalidOperationException("The generator threw.", exception);
        }

        return new Generated(compilation, (CSharpCompilation)after, result);
    }

    /// <summary>Errors anywhere, and warnings in generated files, as if these silenced only what is obsolete or undocumented.</summary>
    public IReadOnlyList<Diagnostic> Complaints() => Complaints(Strict().GetDiagnostics());

    /// <summary>Errors anywhere, and warnings in generated files, as a user's build has them.</summary>
    public IReadOnlyList<Diagnostic> UsersComplaints() => Complaints(After.GetDiagnostics());

    public Loaded Load()
    {
        using var image = new MemoryStream();
        var complaints = Complaints(Strict().Emit(image).Diagnostics);
        Assert.True(complaints.Count == 0, $"{string.Join("\n", complaints.Take(10).Select(Shown))}\n{Faults()}");
        return Loaded.From(image);
    }

    private CSharpCompilation Strict()
    {
        var strict = After;
        foreach (var tree in After.SyntaxTrees.Except(Before.SyntaxTrees))
        {
            var text = tree.ToString().Replace("#pragma warning disable //", "#pragma warning disable CS0612, CS0618, CS1591, CS8981 //", StringComparison.Ordinal);
            strict = strict.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text, Encoding.UTF8)));
        }

        return strict;
    }

    private IReadOnlyList<Diagnostic> Complaints(ImmutableArray<Diagnostic> diagnostics)
    {
        var own = Before.SyntaxTrees.ToHashSet();
        return [.. diagnostics.Where(d =>
            d.Severity == DiagnosticSeverity.Error
            || (d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree is { } tree && !own.Contains(tree)))];
    }

    private static string Shown(Diagnostic complaint) =>
        $"{complaint}\n    {complaint.Location.SourceTree?.GetText().Lines[complaint.Location.GetLineSpan().StartLinePosition.Line]}";

    public string Faults() => string.Join("\n", PipelineFaults.Of(Before).Select(d => d.ToString()));
}
