using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    // From here on threads gain more than they cost.
    private const int Many = 16;

    private readonly CompilationReader _reader = new();
    private readonly Dictionary<string, (Dependencies From, CheckedPipeline? Found)> _pipelines = new(StringComparer.Ordinal);
    private readonly StablePlaces _places = new();
    private (Dependencies From, EquatableArray<string> Found)? _options;

    /// <summary>The pipelines, each at the place that it had before: null where there was one that is gone.</summary>
    public ImmutableArray<CheckedPipeline?> Check(Compilation compilation, CancellationToken cancellation)
    {
        var map = _reader.Read(compilation, cancellation);
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var places = new List<PipelinePlace>();
        var file = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            var types = map.Files[file].MarkedTypes.Where(type => type.Attributes.Any(name => map.IsNameOf(name, file, Attributes))).ToList();
            if (types.Count > 0)
            {
                var dependencies = map.Of(file);
                foreach (var type in types)
                {
                    // Which of several types of one name it is shows in the text of the file.
                    var key = $"{tree.FilePath}|{type.Name}";
                    for (var twin = 2; !keys.Add(key); twin++)
                    {
                        key = $"{tree.FilePath}|{type.Name}|{twin}";
                    }

                    places.Add(new PipelinePlace(key, dependencies, tree, type.Span));
                }
            }

            file++;
        }

        var found = new CheckedPipeline?[places.Count];
        var open = Enumerable.Range(0, places.Count).Where(place => !IsKnown(places[place], out found[place])).ToArray();
        Check(compilation, open, place => found[place] = Keep(places[place], Check(compilation, places[place], cancellation)), cancellation);
        return Arrange(places, found);
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

    // A first run has all pipelines to check, on as many threads as the compiler itself may use; an edit has a few.
    private static void Check(Compilation compilation, int[] places, Action<int> check, CancellationToken cancellation)
    {
        if (!compilation.Options.ConcurrentBuild || places.Length < Many)
        {
            Array.ForEach(places, check);
            return;
        }

        // Until someone asks for these, each attribute that is bound looks through all files for them.
        compilation.Assembly.GetAttributes();
        Parallel.ForEach(places, new ParallelOptions { CancellationToken = cancellation }, check);
    }

    private static CheckedPipeline? Check(Compilation compilation, PipelinePlace place, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var (tree, span) = (place.Tree, place.Span);
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
        var model = PipelineParser.Parse(pipeline) is { } parsed && !parsed.Omitted.Contains("Evaluation") ? parsed : null;
        return new CheckedPipeline(
            type.MetadataPath(),
            model,
            model is null ? default : Emit(model).ToEquatableArray(),
            pipeline.Faults.Where(fault => fault.Rule.DefaultSeverity == DiagnosticSeverity.Error).Select(FaultModel.Of).ToEquatableArray());
    }

    private static IEnumerable<PipelineSource> Emit(PipelineModel model)
    {
        yield return new PipelineSource(HintName.Of(model.MetadataName, ".Evaluation"), EvaluationEmitter.Emit(model));
        if (model.HasOwnJson)
        {
            yield return new PipelineSource(HintName.Of(model.MetadataName, ".Json"), OwnJsonEmitter.Emit(model));
        }
    }

    private bool IsKnown(PipelinePlace place, out CheckedPipeline? found)
    {
        lock (_pipelines)
        {
            // Faults have places, which a comment above them moves.
            var isKnown = _pipelines.TryGetValue(place.Key, out var known)
                && (known.Found is { Faults.Count: > 0 } ? known.From.IsSameText(place.From) : known.From.Content == place.From.Content);
            found = isKnown ? known.Found : null;
            return isKnown;
        }
    }

    private CheckedPipeline? Keep(PipelinePlace place, CheckedPipeline? found)
    {
        lock (_pipelines)
        {
            _pipelines[place.Key] = (place.From, found);
        }

        return found;
    }

    private ImmutableArray<CheckedPipeline?> Arrange(List<PipelinePlace> pipelines, CheckedPipeline?[] found)
    {
        // Types of one name are the compiler's to report; two files of one name would end the generator.
        var names = new HashSet<string>(StringComparer.Ordinal);
        var once = new Dictionary<string, CheckedPipeline?>(StringComparer.Ordinal);
        for (var i = 0; i < found.Length; i++)
        {
            var isTwin = found[i]?.Model is { } model && !names.Add(model.MetadataName);
            once.Add(pipelines[i].Key, isTwin ? found[i]! with { Model = null, Sources = default } : found[i]);
        }

        var (places, isAnew) = _places.Arrange(once);
        lock (_pipelines)
        {
            foreach (var gone in isAnew ? _pipelines.Keys.Where(key => !once.ContainsKey(key)).ToList() : [])
            {
                _pipelines.Remove(gone);
            }
        }

        return places;
    }
}
