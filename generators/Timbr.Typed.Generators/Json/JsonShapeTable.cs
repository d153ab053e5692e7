using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Json.States;

namespace Timbr.Typed.Generators.Json;

/// <summary>Collects the shapes of the types of one pipeline, each type once.</summary>
internal sealed class JsonShapeTable(Compilation compilation, INamedTypeSymbol within, int naming, JsonDelegation delegation)
{
    private const int MaxNesting = 32;

    private readonly Dictionary<ITypeSymbol, JsonShapeEntry> _entries = new(SymbolEqualityComparer.Default);
    private readonly Stack<JsonShapeEntry> _open = new();
    private int _added;

    public Compilation Compilation { get; } = compilation;

    public int Naming { get; } = naming;

    /// <summary>Whether the types are those of states, which are kept field by field.</summary>
    public bool HoldsStates { get; init; }

    /// <summary>The type as other shapes refer to it; null with the reason where it has no JSON.</summary>
    public string? Add(ITypeSymbol type, bool isRead, out JsonGap? gap)
    {
        gap = null;
        if (_entries.TryGetValue(type, out var entry) && (!isRead || entry.IsRead))
        {
            return Refer(entry);
        }

        if (_open.Count == MaxNesting)
        {
            gap = new JsonGap("", $"'{type.ToMessage()}' nests more than {MaxNesting} types");
            return null;
        }

        if (entry is null)
        {
            var plain = Nullability.Without(type, Compilation);
            entry = new JsonShapeEntry(plain, JsonType.Of(plain), _added++, JsonSharing.IsVisible(plain, Compilation));
            _entries.Add(plain, entry);
        }

        Create(entry, isRead, out gap);
        if (entry.Shape is not null)
        {
            return Refer(entry);
        }

        // What was found meanwhile may hold it, and is asked about again.
        foreach (var later in _entries.Values.Where(e => e.Order >= entry.Order && !_open.Contains(e)).ToList())
        {
            _entries.Remove(later.Symbol);
        }

        return null;
    }

    /// <summary>Whether code of the pipeline may name the type.</summary>
    public bool CanName(ITypeSymbol type) => type.HasError() || Compilation.IsAccessibleWithin(type, within);

    /// <summary>Whether <c>[UnsafeAccessor]</c> reaches into generic types, which it does since .NET 9.</summary>
    public bool HasGenericAccessors { get; } =
        compilation.ObjectType.ContainingAssembly?.GetTypeByMetadataName("System.Runtime.CompilerServices.OverloadResolutionPriorityAttribute") is not null;

    /// <summary>What is known of a type that was added.</summary>
    public JsonShapeEntry EntryOf(string source) => _entries.Values.First(e => e.Type.Source == source);

    /// <summary>Whether code anywhere in the assembly may name the type.</summary>
    public bool IsVisible(ITypeSymbol type) => JsonSharing.IsVisible(type, Compilation);

    /// <summary>Where code for the type will stand.</summary>
    public ISymbol Within(ITypeSymbol type) => JsonSharing.IsVisible(type, Compilation) ? Compilation.Assembly : within;

    /// <summary>The shapes that the values of these types are made of.</summary>
    /// <param name="own">The class of those that only the pipeline can name.</param>
    public EquatableArray<JsonShape> ToShapes(IEnumerable<string> roots, string own)
    {
        var entries = new Dictionary<string, JsonShapeEntry>(StringComparer.Ordinal);
        foreach (var entry in _entries.Values.Where(e => e.Shape is not null))
        {
            entries[entry.Type.Source] = entry;
        }

        var isContextVisible = delegation.Type is { } context && JsonSharing.IsVisible(context, Compilation);
        return new JsonSharing(entries, Compilation.AssemblyName ?? "", Naming, isContextVisible, own) { HoldsStates = HoldsStates }.Shapes(roots);
    }

    private void Create(JsonShapeEntry entry, bool isRead, out JsonGap? gap)
    {
        entry.IsRead |= isRead;
        entry.Parts.Clear();
        _open.Push(entry);
        entry.Shape = HoldsStates ? StateShapes.Create(this, entry, out gap) : JsonShapes.Create(this, entry, out gap);
        _open.Pop();
        if (entry.Shape is null && gap is { Problem.Length: > 0, IsContradiction: false } && delegation.Writes(entry.Symbol))
        {
            entry.Shape = new DelegatedShape(entry.Type, delegation.Source);
            entry.Parts.Clear();
            gap = null;
        }
        else if (entry.Shape is null && gap is { Problem.Length: > 0, IsContradiction: false, Advice.Length: 0, Declarable: null })
        {
            // The innermost type decides: what no context can write none writes as a part of another.
            gap = gap with { Declarable = JsonDelegation.CanWrite(entry.Symbol) ? entry.Symbol.ToMessage() : "" };
        }
    }

    private string Refer(JsonShapeEntry entry)
    {
        if (_open.Count > 0)
        {
            _open.Peek().Parts.Add(entry.Type.Source);
        }

        return entry.Type.Source;
    }
}
