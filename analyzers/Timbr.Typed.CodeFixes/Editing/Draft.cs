using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>
/// A project with edits that are not applied yet. The checker judges it, so that a fix is offered only where it mends; the
/// generators do not run again meanwhile, as what they add has no part in the wiring.
/// </summary>
internal sealed class Draft
{
    private readonly Solution _solution;
    private readonly ProjectId _project;
    private readonly ImmutableDictionary<SyntaxTree, DocumentId> _documents;
    private readonly ImmutableHashSet<DocumentId> _changed;

    private Draft(Solution solution, ProjectId project, Compilation compilation, ImmutableDictionary<SyntaxTree, DocumentId> documents, ImmutableHashSet<DocumentId> changed)
    {
        _solution = solution;
        _project = project;
        _documents = documents;
        _changed = changed;
        Compilation = compilation;
    }

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

        return new Draft(project.Solution, project.Id, compilation!, documents.ToImmutable(), []);
    }

    /// <summary>The document that holds the tree; null for generated ones.</summary>
    public DocumentId? DocumentOf(SyntaxTree? tree) => tree is not null && _documents.TryGetValue(tree, out var document) ? document : null;

    public Draft With(IEnumerable<Edit> edits)
    {
        var (compilation, documents, changed) = (Compilation, _documents, _changed);
        foreach (var file in edits.GroupBy(e => e.Tree))
        {
            if (!documents.TryGetValue(file.Key, out var document))
            {
                continue;
            }

            var text = file.Key.GetText().WithChanges(file.Distinct().OrderBy(e => e.Span.Start).ThenBy(e => e.Span.Length).Select(e => new TextChange(e.Span, e.Text)));
            var tree = file.Key.WithChangedText(text);
            compilation = compilation.ReplaceSyntaxTree(file.Key, tree);
            documents = documents.Remove(file.Key).Add(tree, document);
            changed = changed.Add(document);
        }

        return new Draft(_solution, _project, compilation, documents, changed);
    }

    /// <summary>Renames what is declared at a place, wherever the solution names it.</summary>
    public async Task<Draft> RenameAsync(Location declaration, string name, CancellationToken cancellation)
    {
        var solution = ToSolution();
        var document = solution.GetDocument(DocumentOf(declaration.SourceTree))!;
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var symbol = root!.FindToken(declaration.SourceSpan.Start).Parent!.AncestorsAndSelf()
            .Select(node => model!.GetDeclaredSymbol(node, cancellation)).First(s => s is not null)!;
        var renamed = await Renamer.RenameSymbolAsync(solution, symbol, new SymbolRenameOptions(), name, cancellation).ConfigureAwait(false);
        return await OpenAsync(renamed.GetProject(_project)!, cancellation).ConfigureAwait(false);
    }

    public Solution ToSolution() =>
        _documents.Where(d => _changed.Contains(d.Value)).Aggregate(_solution, (solution, d) => solution.WithDocumentText(d.Value, d.Key.GetText()));

    /// <summary>Checks the pipeline of that metadata name; null where there is none.</summary>
    public Pipeline? Check(string type, CancellationToken cancellation) =>
        Compilation.Assembly.GetTypeByMetadataName(type) is { } found && PipelineChecker.IsPipeline(found) ? PipelineChecker.Check(found, Compilation, cancellation) : null;

    /// <summary>How many errors the compiler has in the user's parts of a class.</summary>
    public int Errors(string type, CancellationToken cancellation) =>
        Compilation.Assembly.GetTypeByMetadataName(type) is { } found ? Declarations(found, cancellation).Sum(part => Without(found).ErrorsOf(part, cancellation)) : 0;

    /// <summary>The parts of a type that the user has written.</summary>
    public IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Where(r => DocumentOf(r.SyntaxTree) is not null).Select(r => r.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();

    /// <summary>Without what the generator has added to a class, which was for the class as it was.</summary>
    public Draft Without(INamedTypeSymbol type)
    {
        var generated = type.DeclaringSyntaxReferences.Select(r => r.SyntaxTree).Where(tree => DocumentOf(tree) is null && Compilation.ContainsSyntaxTree(tree)).Distinct();
        return new Draft(_solution, _project, Compilation.RemoveSyntaxTrees(generated), _documents, _changed);
    }

    private int ErrorsOf(TypeDeclarationSyntax part, CancellationToken cancellation) =>
        Compilation.GetSemanticModel(part.SyntaxTree).GetDiagnostics(part.FullSpan, cancellation).Count(d => d.Severity == DiagnosticSeverity.Error);

    public static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{NameOf(outer)}+{type.MetadataName}"
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? $"{space.ToDisplayString()}.{type.MetadataName}"
        : type.MetadataName;
}
