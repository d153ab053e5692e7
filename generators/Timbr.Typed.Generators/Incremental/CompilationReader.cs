using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Timbr.Typed.Generators.Incremental;

/// <summary>Reads what a compilation declares; each file once, for as long as the file itself lives.</summary>
internal sealed class CompilationReader
{
    private readonly ConditionalWeakTable<SyntaxTree, FileDeclarations> _files = new();
    private readonly ConditionalWeakTable<MetadataReference, StrongBox<long>> _references = new();
    private readonly ConditionalWeakTable<Compilation, DeclarationMap> _maps = new();
    private long _lastReference;

    public DeclarationMap Read(Compilation compilation, CancellationToken cancellation)
    {
        if (_maps.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var files = compilation.SyntaxTrees.Select(tree => Read(tree, cancellation)).ToArray();
        return _maps.GetValue(compilation, c => new DeclarationMap(files, EnvironmentOf(c)));
    }

    private FileDeclarations Read(SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return _files.GetValue(tree, t => DeclarationReader.Read(t, cancellation));
    }

    private ContentHash EnvironmentOf(Compilation compilation)
    {
        var options = (CSharpCompilationOptions)compilation.Options;
        var environment = ContentHash.Empty
            .With(compilation.AssemblyName ?? "")
            .With((int)options.NullableContextOptions)
            .With(options.AllowUnsafe ? 1 : 0)
            .With((int)options.MetadataImportOptions)
            .With(options.CryptoKeyFile ?? "")
            .With(options.CryptoKeyContainer ?? "");
        foreach (var usage in options.Usings)
        {
            environment = environment.With(usage);
        }

        // A reference is known by a number, so that remembering it does not keep it alive.
        foreach (var reference in compilation.ExternalReferences)
        {
            environment = environment.With(_references.GetValue(reference, _ => new StrongBox<long>(Interlocked.Increment(ref _lastReference))).Value);
        }

        return environment;
    }
}
