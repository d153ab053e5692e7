using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>Collects the shapes of the types of one pipeline, each type once.</summary>
internal sealed class JsonShapeTable(Compilation compilation, INamedTypeSymbol within, int naming, JsonDelegation delegation)
{
    private const int MaxNesting = 32;

    private readonly Dictionary<ITypeSymbol, int> _places = new(SymbolEqualityComparer.Default);
    private readonly List<JsonShape?> _shapes = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _read = [];
    private int _nesting;

    public Compilation Compilation { get; } = compilation;

    /// <summary>The class that the code for the shapes is emitted into.</summary>
    public INamedTypeSymbol Within { get; } = within;

    public int Naming { get; } = naming;

    /// <summary>The place of the type in the table, or the reason why it has no JSON.</summary>
    public int? Add(ITypeSymbol type, bool isRead, out JsonGap? gap)
    {
        gap = null;
        if (_places.TryGetValue(type, out var known) && (!isRead || _read.Contains(known)))
        {
            return known;
        }

        if (++_nesting > MaxNesting)
        {
            _nesting--;
            gap = new JsonGap("", $"'{type.ToMessage()}' nests more than {MaxNesting} types");
            return null;
        }

        if (!_places.TryGetValue(type, out var place))
        {
            place = _shapes.Count;
            _places.Add(type, place);
            _shapes.Add(null);
        }

        if (isRead)
        {
            _read.Add(place);
        }

        var shape = JsonShapes.Create(this, type, _shapes[place]?.Name, isRead, out gap);
        _nesting--;
        if (shape is null && gap is { Problem.Length: > 0, IsContradiction: false } && delegation.Writes(type))
        {
            shape = JsonShapes.Shape(JsonKind.Delegated, type, NameFor(type)) with { Context = delegation.Source, CanThrow = true };
            gap = null;
        }

        _shapes[place] = shape;
        if (shape is not null)
        {
            return place;
        }

        // A type without a shape keeps its place, so that the others keep theirs, but is asked about again.
        _places.Remove(type);
        _read.Remove(place);
        return null;
    }

    /// <summary>A name for the methods of a type that no other type has.</summary>
    public string NameFor(ITypeSymbol type)
    {
        var stem = Stem(type);
        var name = stem;
        for (var i = 2; !_names.Add(name); i++)
        {
            name = stem + i.ToString(CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary>The shapes by place. Those that a fault left unfinished are null's stand-ins that nothing refers to.</summary>
    public EquatableArray<JsonShape> ToShapes()
    {
        var recursive = Enumerable.Range(0, _shapes.Count).Where(Recurs).ToList();
        return _shapes.Select((shape, place) => (shape ?? Unused) with
        {
            IsRecursive = recursive.Contains(place),
            IsRead = _read.Contains(place),
        }).ToEquatableArray();
    }

    private static JsonShape Unused { get; } = new() { Kind = JsonKind.None, Type = "", DisplayType = "", Name = "" };

    private bool Recurs(int start)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(Parts(start));
        while (open.Count > 0)
        {
            var place = open.Pop();
            if (place == start)
            {
                return true;
            }

            if (seen.Add(place))
            {
                foreach (var part in Parts(place))
                {
                    open.Push(part);
                }
            }
        }

        return false;
    }

    private IEnumerable<int> Parts(int place) => _shapes[place] is not { } shape ? []
        : shape.Element >= 0 ? [shape.Element]
        : shape.Members.Select(m => m.Shape);

    private static string Stem(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Stem(array.ElementType) + "Array",
        INamedTypeSymbol { Name.Length: > 0 } named => named.Name + string.Concat(named.TypeArguments.Select(a => "Of" + Stem(a))),
        _ => "Value",
    };
}
