using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Remedies;

/// <summary>
/// A project, or what edits would make of it. The checker and the compiler judge it, so that a fix is offered only where it
/// mends; the generators do not run again meanwhile, as what they add has no part in the wiring.
/// </summary>
internal sealed class Draft
{
    private readonly Project _project;
    private readonly ImmutableDictionary<SyntaxTree, DocumentId> _documents;
    private readonly Dictionary<string, Pipeline?> _checked = new(StringComparer.Ordinal);
    private Task<Build>? _build;

    private Draft(Project project, Compilation compilation, ImmutableDictionary<SyntaxTree, DocumentId> documents) =>
        (_project, Compilation, _documents) = (project, compilation, documents);

    public Solution Solution => _project.Solution;

    public ProjectId ProjectId => _project.Id;

    public Compilation Compilation { get; }

    public static async Task<Draft> OpenAsync(Project project, CancellationToken cancellation)
    {
        var compilation = await project.GetCompilationAsync(cancellation).ConfigureAwait(false);
        var documents = ImmutableDictionary.CreateBuilder<SyntaxTree, DocumentId>();
        foreach (var document in project.Documents)
        {
            if (await document.GetSyntaxTreeAsync(cancellation).ConfigureAwait(false) is { } tree)
            {
                documents[tree] = document.Id;
            }
        }

        return new Draft(project, compilation!, documents.ToImmutable());
    }

    /// <summary>The document of the project that holds the tree; null for generated ones, and those of other projects.</summary>
    public DocumentId? DocumentOf(SyntaxTree? tree) => tree is not null && _documents.TryGetValue(tree, out var document) ? document : null;

    /// <summary>Whether a user has written the file, in this project or in another one.</summary>
    public bool IsWritten(SyntaxTree? tree) => Solution.GetDocument(tree) is not null and not SourceGeneratedDocument;

    /// <summary>The project as it is, built with its generators.</summary>
    public Task<Build> BuildAsync(CancellationToken cancellation) => _build ??= Build.OfAsync(_project, earlier: null, cancellation);

    /// <summary>The project with the edits, as the compiler sees it.</summary>
    public Draft With(IEnumerable<Edit> edits)
    {
        var (compilation, documents) = (Compilation, _documents);
        foreach (var file in edits.GroupBy(e => e.Tree))
        {
            if (documents.TryGetValue(file.Key, out var document))
            {
                var tree = file.Key.WithChangedText(Changed(file.Key, file));
                compilation = compilation.ReplaceSyntaxTree(file.Key, tree);
                documents = documents.Remove(file.Key).Add(tree, document);
            }
        }

        return new Draft(_project, compilation, documents);
    }

    /// <summary>The solution with the edits. A file that several projects share is changed in all of them.</summary>
    public Solution ToSolution(IEnumerable<Edit> edits)
    {
        var result = Solution;
        foreach (var file in edits.Where(e => IsWritten(e.Tree)).GroupBy(e => Documents(e.Tree).Min(id => id.Id)))
        {
            var text = Changed(file.First().Tree, file);
            result = Documents(file.First().Tree).Aggregate(result, (solution, id) => solution.WithDocumentText(id, text));
        }

        return result;
    }

    /// <summary>Renames what is declared at a place, wherever the solution names it.</summary>
    public async Task<Solution> RenameAsync(Location declaration, string name, CancellationToken cancellation)
    {
        var document = Solution.GetDocument(declaration.SourceTree)!;
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var symbol = root!.FindToken(declaration.SourceSpan.Start).Parent!.AncestorsAndSelf()
            .Select(node => model!.GetDeclaredSymbol(node, cancellation)).First(s => s is not null)!;
        return await Renamer.RenameSymbolAsync(Solution, symbol, new SymbolRenameOptions(), name, cancellation).ConfigureAwait(false);
    }

    /// <summary>Checks the pipeline of that metadata name; null where there is none.</summary>
    public Pipeline? Check(string type, CancellationToken cancellation)
    {
        if (!_checked.TryGetValue(type, out var pipeline))
        {
            pipeline = Compilation.Assembly.GetTypeByMetadataName(type) is { } found && PipelineChecker.IsPipeline(found) ? PipelineChecker.Check(found, Compilation, cancellation) : null;
            _checked.Add(type, pipeline);
        }

        return pipeline;
    }

    /// <summary>How many errors the compiler has in the user's parts of a class, and in some documents.</summary>
    public int Errors(string type, ISet<DocumentId> documents, CancellationToken cancellation)
    {
        var found = Compilation.Assembly.GetTypeByMetadataName(type);
        var compilation = (found is null ? this : Without(found)).Compilation;
        var parts = found is null ? [] : Declarations(found, cancellation).Where(part => !documents.Contains(DocumentOf(part.SyntaxTree)!)).Select(part => (part.SyntaxTree, Span: (TextSpan?)part.FullSpan));
        return _documents.Where(d => documents.Contains(d.Value)).Select(d => (SyntaxTree: d.Key, Span: (TextSpan?)null)).Concat(parts)
            .Sum(place => compilation.GetSemanticModel(place.SyntaxTree).GetDiagnostics(place.Span, cancellation).Count(d => d.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>The parts of a type that the user has written in this project.</summary>
    public IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Where(r => DocumentOf(r.SyntaxTree) is not null).Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();

    /// <summary>Without what the generator has added to a class, which was for the class as it was.</summary>
    public Draft Without(INamedTypeSymbol type)
    {
        var generated = type.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).Where(tree => DocumentOf(tree) is null && Compilation.ContainsSyntaxTree(tree)).Distinct();
        return new Draft(_project, Compilation.RemoveSyntaxTrees(generated), _documents);
    }

    private ImmutableArray<DocumentId> Documents(SyntaxTree tree) => Solution.GetDocument(tree) is { } document ? document.GetLinkedDocumentIds().Add(document.Id) : [];

    // The sort is stable: what is inserted in one place stays in the order in which it was added.
    private static SourceText Changed(SyntaxTree tree, IEnumerable<Edit> edits) =>
        tree.GetText().WithChanges(edits.Select(e => new TextChange(e.Span, e.Text)).Distinct().OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length));
}
