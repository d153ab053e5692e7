using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>An interface and those that it derives from, in the order in which <c>JsonSerializer</c> looks at them.</summary>
internal static class JsonInterfaces
{
    /// <summary>Each before those that it derives from; of those that do not derive from each other the later ones first.</summary>
    public static IEnumerable<INamedTypeSymbol> From(INamedTypeSymbol type)
    {
        var all = new List<INamedTypeSymbol> { type };
        all.AddRange(type.AllInterfaces);
        var above = all.Select(t => new HashSet<ISymbol>(t.AllInterfaces, SymbolEqualityComparer.Default)).ToList();
        var next = new Queue<int>(Enumerable.Range(0, all.Count).Where(i => above[i].Count == 0));
        var found = new Stack<INamedTypeSymbol>();
        while (next.Count > 0)
        {
            var done = all[next.Dequeue()];
            found.Push(done);
            for (var i = 0; i < all.Count; i++)
            {
                if (above[i].Remove(done) && above[i].Count == 0)
                {
                    next.Enqueue(i);
                }
            }
        }

        return found;
    }
}
