using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators.Wire;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes;

/// <summary>TIMBR070: writes the project's baseline anew, as <c>dotnet build -p:TimbrUpdateBaseline=true</c> does.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WireBaselineFix), DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class WireBaselineFix : CodeFixProvider
{
    private const string Key = "TIMBR070.Accept";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.WireBaseline];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WholeFiles.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (Baseline(project) is { } file)
        {
            context.RegisterCodeFix(
                CodeAction.Create($"Accept the change in '{file.Name}'", token => AcceptAsync(project.Solution, [project.Id], token), Key), context.Diagnostics);
        }

        return Task.CompletedTask;
    }

    private static TextDocument? Baseline(Project project)
    {
        var options = project.AnalyzerOptions;
        var path = options.AdditionalFiles.FirstOrDefault(file => WireCheck.IsBaseline(file, options.AnalyzerConfigOptionsProvider))?.Path;
        return project.AdditionalDocuments.FirstOrDefault(document => path is not null && (document.FilePath ?? document.Name) == path);
    }

    private static async Task<Solution> AcceptAsync(Solution solution, IReadOnlyList<ProjectId> projects, CancellationToken cancellation)
    {
        var changed = solution;
        foreach (var project in projects.Select(id => solution.GetProject(id)!))
        {
            if (Baseline(project) is { } file && await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation)
            {
                var before = await file.GetTextAsync(cancellation).ConfigureAwait(false);
                changed = changed.WithAdditionalDocumentText(file.Id, SourceText.From(WireCheck.Accept(compilation, cancellation), before.Encoding));
            }
        }

        return changed;
    }

    // The file lists all pipelines of its project, so one fault's remedy is that of all.
    private sealed class WholeFiles : FixAllProvider
    {
        public static WholeFiles Instance { get; } = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext context)
        {
            var projects = context.Scope == FixAllScope.Solution ? context.Solution.ProjectIds : [context.Project.Id];
            return Task.FromResult<CodeAction?>(CodeAction.Create("Accept all changes in the wire baseline", token => AcceptAsync(context.Solution, projects, token), Key));
        }
    }
}
