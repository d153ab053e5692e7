using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Which methods of a compilation are slots: those with the mark, and those that <c>[SlotFrom]</c> reuses.</summary>
internal sealed class SlotMethods
{
    private readonly Compilation _compilation;

    private readonly Lazy<Dictionary<IMethodSymbol, SlotBody>> _reused;

    public SlotMethods(Compilation compilation)
    {
        _compilation = compilation;
        _reused = new(FindReused);
    }

    /// <summary>The slot whose function the method is; null for every other method.</summary>
    public SlotBody? Find(IMethodSymbol method, CancellationToken cancellation)
    {
        if (!method.IsStatic || method.MethodKind != MethodKind.Ordinary)
        {
            return null;
        }

        if (FindMarked(method, cancellation) is { } slot)
        {
            return slot;
        }

        return _reused.Value.TryGetValue((method.PartialDefinitionPart ?? method).OriginalDefinition, out var reused) ? reused : null;
    }

    /// <summary>Whether the method has the mark of a slot, even where it cannot be one as it is.</summary>
    public static bool IsMarked(IMethodSymbol method) => method.Attribute(Names.Slot) is not null && PipelineChecker.IsPipeline(method.ContainingType);

    private SlotBody? FindMarked(IMethodSymbol method, CancellationToken cancellation) =>
        method.Attribute(Names.Slot) is { } mark && PipelineChecker.IsPipeline(method.ContainingType)
            ? new SlotBody(_compilation, method.ContainingType, method.PartialImplementationPart ?? method, mark, cancellation)
            : null;

    private Dictionary<IMethodSymbol, SlotBody> FindReused()
    {
        var reused = new Dictionary<IMethodSymbol, SlotBody>(SymbolEqualityComparer.Default);
        var types = new Stack<INamespaceOrTypeSymbol>();
        types.Push(_compilation.Assembly.GlobalNamespace);
        while (types.Count > 0)
        {
            var next = types.Pop();
            foreach (var member in next.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                types.Push(member);
            }

            // A pipeline is static, so the attributes of other types are left alone.
            if (next is INamedTypeSymbol { IsStatic: true } type)
            {
                AddReused(reused, type);
            }
        }

        return reused;
    }

    private void AddReused(Dictionary<IMethodSymbol, SlotBody> reused, INamedTypeSymbol type)
    {
        foreach (var mark in type.Attributes(Names.SlotFrom))
        {
            // What is wrong with the mark is for the pipeline analyzer to say.
            var method = SlotReuse.Find(new Pipeline(type, _compilation), mark, Location.None)?.OriginalDefinition;
            if (method is not null && !method.DeclaringSyntaxReferences.IsEmpty && !reused.ContainsKey(method))
            {
                reused.Add(method, new SlotBody(_compilation, type, method.PartialImplementationPart ?? method, mark, CancellationToken.None));
            }
        }
    }
}
