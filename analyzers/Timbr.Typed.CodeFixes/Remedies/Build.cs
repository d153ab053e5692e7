using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Remedies;

/// <summary>
/// A project with what its generators add, as a build would see it. They run here and now: what an editor shows of them may be
/// older than the source.
/// </summary>
internal sealed class Build
{
    private readonly Project _project;
    private readonly Compilation _written;
    private readonly Compilation _whole;
    private readonly GeneratorDriver _driver;
    private readonly int _complaints;

    private Build(Project project, Compilation written, GeneratorDriver driver, CancellationToken cancellation)
    {
        (_project, _written) = (project, written);
        _driver = driver.RunGeneratorsAndUpdateCompilation(written, out _whole, out var complaints, cancellation);
        _complaints = complaints.Count(complaint => complaint.Severity >= DiagnosticSeverity.Warning);
    }

    /// <summary>Builds a project; after an earlier one, only what differs is generated again.</summary>
    public static async Task<Build> OfAsync(Project project, Build? earlier, CancellationToken cancellation)
    {
        var written = project.WithAnalyzerReferences([]);
        var compilation = await written.GetCompilationAsync(cancellation).ConfigureAwait(false);
        return new Build(written, compilation!, earlier?._driver ?? Driver(project), cancellation);
    }

    /// <summary>Checks the pipeline of that metadata name, as the generator does; null where there is none.</summary>
    public Pipeline? Check(string type, CancellationToken cancellation) =>
        _written.Assembly.GetTypeByMetadataName(type) is { } found && PipelineChecker.IsPipeline(found) ? PipelineChecker.Check(found, _written, cancellation) : null;

    /// <summary>How many errors the compiler has in documents and in what is added to the types that these declare, and how much the generators complain.</summary>
    public async Task<int> ErrorsAsync(IEnumerable<DocumentId> documents, CancellationToken cancellation)
    {
        var trees = new HashSet<SyntaxTree>();
        foreach (var document in documents.Select(_project.GetDocument).OfType<Document>())
        {
            if (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is { } tree)
            {
                trees.Add(tree);
                trees.UnionWith(AddedTo(tree, cancellation));
            }
        }

        return _complaints + trees.Sum(tree => _whole.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellation).Count(d => d.Severity == DiagnosticSeverity.Error));
    }

    private static CSharpGeneratorDriver Driver(Project project) => CSharpGeneratorDriver.Create(
        project.AnalyzerReferences.SelectMany(reference => reference.GetGenerators(LanguageNames.CSharp)),
        project.AnalyzerOptions.AdditionalFiles, (CSharpParseOptions)project.ParseOptions!, project.AnalyzerOptions.AnalyzerConfigOptionsProvider);

    private IEnumerable<SyntaxTree> AddedTo(SyntaxTree tree, CancellationToken cancellation)
    {
        var model = _whole.GetSemanticModel(tree);
        return tree.GetRoot(cancellation).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).OfType<TypeDeclarationSyntax>()
            .SelectMany(type => model.GetDeclaredSymbol(type, cancellation)!.DeclaringSyntaxReferences.Select(part => part.SyntaxTree))
            .Where(part => !_written.ContainsSyntaxTree(part));
    }
}
