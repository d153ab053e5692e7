using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators.Incremental;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>
/// Checks the pipelines of one compilation after the other. An edit makes all symbols anew, and to ask them again takes a
/// millisecond a pipeline; so what was found is remembered by the declarations that it was found from, and found again only where
/// these have changed. It holds no compiler object.
/// </summary>
internal sealed class PipelineMemory
{
    private static readonly string[] Attributes = ["Pipeline", "PipelineAttribute"];

    private readonly CompilationReader _reader = new();
    private readonly Dictionary<string, (Dependencies From, CheckedPipeline? Found)> _pipelines = new(StringComparer.Ordinal);
    private readonly StablePlaces _places = new();
    private (Dependencies From, EquatableArray<string> Found)? _options;

    /// <summary>The pipelines, each at the place that it had before: null where there was one that is gone.</summary>
    public ImmutableArray<CheckedPipeline?> Check(Compilation compilation, CancellationToken cancellation)
    {
        var map = _reader.Read(compilation, cancellation);
        var found = new Dictionary<string, CheckedPipeline?>(StringComparer.Ordinal);
        var file = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var types = map.Files[file].MarkedTypes.Where(type => type.Attributes.Any(name => map.IsNameOf(name, file, Attributes))).ToList();
            if (types.Count > 0)
            {
                var dependencies = map.Of(file);
                foreach (var type in types)
                {
                    var key = $"{tree.FilePath}|{type.Name}";
                    for (var twin = 2; found.ContainsKey(key); twin++)
                    {
                        key = $"{tree.FilePath}|{type.Name}|{twin}";
                    }

                    // Which of several types of one name it is shows in the text of the file.
                    found.Add(key, Recall(key, dependencies, () => Check(compilation, tree, type.Span, cancellation)));
                }
            }

            file++;
        }

        return Arrange(found);
    }

    /// <summary>The publishers that the generated host offers.</summary>
    public EquatableArray<string> Options(Compilation compilation, CancellationToken cancellation)
    {
        var map = _reader.Read(compilation, cancellation);
        var dependencies = map.Of(Enumerable.Range(0, map.Files.Count).Where(file => map.Files[file].HasAssemblyAttributes).ToArray());
        lock (_pipelines)
        {
            if (_options is { } known && known.From.Content == dependencies.Content)
            {
                return known.Found;
            }
        }

        var found = PublisherOptions.Find(compilation, cancellation);
        lock (_pipelines)
        {
            _options = (dependencies, found);
        }

        return found;
    }

    private static CheckedPipeline? Check(Compilation compilation, SyntaxTree tree, TextSpan span, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var part = tree.GetRoot(cancellation).FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<TypeDeclarationSyntax>(type => type.Span == span);
        if (part is null || compilation.GetSemanticModel(tree).GetDeclaredSymbol(part, cancellation) is not INamedTypeSymbol type)
        {
            return null;
        }

        // Each part is said to have the attributes of all of them, so what counts is where the first one stands.
        if ((type.Attribute(Names.PipelineOf) ?? type.Attribute(Names.Pipeline))?.ApplicationSyntaxReference is not { } first
            || first.SyntaxTree != tree || !part.Span.Contains(first.Span))
        {
            return null;
        }

        var pipeline = PipelineChecker.Check(type, compilation, cancellation);
        var model = PipelineParser.Parse(pipeline);
        return new CheckedPipeline(
            model is null || model.Omitted.Contains("Evaluation") ? null : model,
            pipeline.Faults.Where(fault => fault.Rule.DefaultSeverity == DiagnosticSeverity.Error).Select(FaultModel.Of).ToEquatableArray());
    }

    private CheckedPipeline? Recall(string key, Dependencies from, Func<CheckedPipeline?> check)
    {
        lock (_pipelines)
        {
            // Faults have places, which a comment above them moves.
            if (_pipelines.TryGetValue(key, out var known)
                && (known.Found is { Faults.Count: > 0 } ? known.From.IsSameText(from) : known.From.Content == from.Content))
            {
                return known.Found;
            }
        }

        var found = check();
        lock (_pipelines)
        {
            _pipelines[key] = (from, found);
        }

        return found;
    }

    private ImmutableArray<CheckedPipeline?> Arrange(Dictionary<string, CheckedPipeline?> found)
    {
        // Types of one name are the compiler's to report; two files of one name would end the generator.
        var names = new HashSet<string>(StringComparer.Ordinal);
        var once = new Dictionary<string, CheckedPipeline?>(StringComparer.Ordinal);
        foreach (var pipeline in found)
        {
            var isTwin = pipeline.Value?.Model is { } model && !names.Add(model.MetadataName);
            once.Add(pipeline.Key, isTwin ? pipeline.Value! with { Model = null } : pipeline.Value);
        }

        var (places, isAnew) = _places.Arrange(once);
        lock (_pipelines)
        {
            foreach (var gone in isAnew ? _pipelines.Keys.Where(key => !found.ContainsKey(key)).ToList() : [])
            {
                _pipelines.Remove(gone);
            }
        }

        return places;
    }
}
