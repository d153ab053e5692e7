using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>
/// Decides where the code of each type of a pipeline stands, once all are known: in a class for the whole assembly wherever that could
/// name all of its parts. The class is named by what its code depends on, and by nothing else.
/// </summary>
internal sealed class JsonSharing(IReadOnlyDictionary<string, JsonShapeEntry> entries, string assembly, int naming, bool isContextVisible, string own)
{
    /// <summary>Whether the types are kept field by field, by code of their own.</summary>
    public bool HoldsStates { get; init; }

    /// <summary>Whether a class anywhere in the assembly may name the type.</summary>
    public static bool IsVisible(ITypeSymbol type, Compilation compilation) =>
        compilation.IsAccessibleWithin(type, compilation.Assembly) && !Any(type, t => t.IsFileLocal || IsRestricted(t));

    public EquatableArray<JsonShape> Shapes(IEnumerable<string> roots)
    {
        var reached = new HashSet<string>(Closure(roots), StringComparer.Ordinal);
        var placed = entries.Values.Where(e => reached.Contains(e.Type.Source)).OrderBy(e => e.Order).Select(Placed).ToList();
        var parts = new Dictionary<string, JsonPart>(StringComparer.Ordinal);
        foreach (var shape in placed)
        {
            parts[shape.Type.Source] = JsonPart.Of(shape);
        }

        return placed.Select(shape => shape with
        {
            Parts = entries[shape.Type.Source].Parts.Distinct(StringComparer.Ordinal).Select(part => parts[part]).ToEquatableArray(),
        }).ToEquatableArray();
    }

    private JsonShape Placed(JsonShapeEntry entry)
    {
        var closure = entry.Parts.Count == 0 ? [entry] : Closure(entry.Parts.Append(entry.Type.Source)).Select(type => entries[type]).ToList();
        var delegated = closure.Where(e => e.Shape!.Context.Length > 0).ToList();
        var isShared = closure.All(e => e.IsVisible) && (delegated.Count == 0 || isContextVisible);
        var shape = entry.Shape! with { IsRead = entry.IsRead };
        return !shape.HasClass ? shape : shape with
        {
            Class = $"{entry.Type.Stem}_{StableHash.Digits(Key(entry, closure, delegated))}",
            Scope = isShared ? "global::" + JsonNamespace.Of(assembly) : own,
            IsShared = isShared,
        };
    }

    // What the code of a type depends on, but for the type itself and those that it is made of.
    private string Key(JsonShapeEntry entry, List<JsonShapeEntry> closure, List<JsonShapeEntry> delegated)
    {
        var key = HoldsStates ? $"{entry.Type.Source}|state" : entry.Type.Source;
        if (naming != 0 && closure.Any(e => e.Shape!.UsesNaming))
        {
            key += $"|naming {JsonLiteral.Of(naming)}";
        }

        if (delegated.Count > 0)
        {
            // Which types a context has to write also depends on whether they are read.
            key += $"|{delegated[0].Shape!.Context} {string.Join(" ", delegated.Select(e => e.Type.Source).OrderBy(source => source, StringComparer.Ordinal))}";
        }

        return key;
    }

    /// <summary>The types and all that their values may hold.</summary>
    private List<string> Closure(IEnumerable<string> types)
    {
        var found = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(types);
        while (open.Count > 0)
        {
            var next = open.Pop();
            if (seen.Add(next) && entries.TryGetValue(next, out var entry))
            {
                found.Add(next);
                foreach (var part in entry.Parts)
                {
                    open.Push(part);
                }
            }
        }

        return found;
    }

    private static bool Any(ITypeSymbol? type, Func<INamedTypeSymbol, bool> test) => type switch
    {
        { SpecialType: not SpecialType.None } => false,
        IArrayTypeSymbol array => Any(array.ElementType, test),
        INamedTypeSymbol named => test(named) || named.TypeArguments.Any(a => Any(a, test)) || Any(named.ContainingType, test),
        _ => false,
    };

    // Only code that is marked in the same way may name these, which a pipeline may be.
    private static bool IsRestricted(INamedTypeSymbol type) =>
        type.Attribute("System.Diagnostics.CodeAnalysis.ExperimentalAttribute") is not null || type.Attribute("System.ObsoleteAttribute")?.Argument<bool>(1) is true;
}
