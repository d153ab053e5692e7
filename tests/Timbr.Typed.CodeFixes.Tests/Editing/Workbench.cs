using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>Opens a test's files as an editor does, and says what compiler and analyzers find in a solution.</summary>
public static class Workbench
{
    // It stays empty: every solution starts from it.
    private static readonly AdhocWorkspace Workspace = new();

    private const string UsingsFile = "Usings.cs";

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Text.Json.Serialization;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Timbr.Typed;

        public sealed record Quake(string Place, double Magnitude);
        """;

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) && !Path.GetFileName(path).StartsWith("System.Composition", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(PipelineAttribute).Assembly.Location),
    ];

    public static Solution Open(MarkedSolution source, LanguageVersion language)
    {
        var solution = Workspace.CurrentSolution;
        foreach (var files in source.Files.SelectMany(f => f.Project.Split('+'), (file, project) => (Project: project, File: file)).GroupBy(f => f.Project, f => f.File, StringComparer.Ordinal))
        {
            var project = ProjectId.CreateNewId(files.Key);
            solution = solution.AddProject(ProjectInfo.Create(
                project, VersionStamp.Default, files.Key, files.Key, LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(language),
                metadataReferences: References,
                analyzerReferences: ProductReference.All));
            foreach (var file in files.Append(new SourceFile(files.Key, UsingsFile, Usings)))
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(project), file.Name, SourceText.From(file.Text), filePath: $"{file.Project}/{file.Name}");
            }
        }

        return solution;
    }

    public static Document Find(Solution solution, SourceFile file) =>
        solution.Projects.First(p => file.Project.Split('+').Contains(p.Name)).Documents.Single(d => d.Name == file.Name);

    /// <summary>The files of a solution, without those that every test has.</summary>
    public static async Task<IReadOnlyList<SourceFile>> FilesAsync(Solution solution)
    {
        var files = new List<SourceFile>();
        foreach (var document in solution.Projects.SelectMany(p => p.Documents).Where(d => d.Name != UsingsFile))
        {
            files.Add(new SourceFile(document.FilePath!.Split('/')[0], document.Name, (await document.GetTextAsync()).ToString()));
        }

        // A file that projects share is listed once, if it is the same in all of them.
        return [.. files.Distinct()];
    }

    /// <summary>What the analyzers report in a project, in order of place. The compilation includes what the generators have added.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Project project)
    {
        var options = new CompilationWithAnalyzersOptions(project.AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var compilation = await project.GetCompilationAsync();
        var reported = await new CompilationWithAnalyzers(compilation!, ProductReference.Analyzers, options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        var files = project.Documents.Select(d => d.FilePath).ToList();
        return [.. reported.OrderBy(d => files.IndexOf(d.Location.SourceTree?.FilePath)).ThenBy(d => d.Location.SourceSpan.Start).ThenBy(d => d.Id, StringComparer.Ordinal)];
    }

    /// <summary>The compiler's errors in a solution, generated code included.</summary>
    public static async Task<IReadOnlyList<string>> CompilerErrorsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            errors.AddRange(compilation!.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString()));
        }

        return errors;
    }
}
