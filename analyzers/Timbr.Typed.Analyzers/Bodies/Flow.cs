using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>What is known at one place of a body.</summary>
internal sealed class Flow
{
    private readonly Dictionary<ISymbol, Origin> _origins;

    private readonly HashSet<ISymbol> _complete;

    public Flow()
        : this(new(SymbolEqualityComparer.Default), new(SymbolEqualityComparer.Default))
    {
    }

    private Flow(Dictionary<ISymbol, Origin> origins, HashSet<ISymbol> complete)
    {
        _origins = origins;
        _complete = complete;
    }

    /// <summary>Whether no execution comes here.</summary>
    public bool IsDead { get; set; }

    /// <summary>Whether a lock is held.</summary>
    public bool IsGuarded { get; set; }

    /// <summary>Whether several tasks were awaited together, so that those of a sequence are complete.</summary>
    public bool HasAwaitedAll { get; set; }

    public Origin? this[ISymbol variable]
    {
        get => _origins.TryGetValue(variable, out var origin) ? origin : null;
        set
        {
            if (value is null)
            {
                _origins.Remove(variable);
            }
            else
            {
                _origins[variable] = value;
            }
        }
    }

    public bool IsComplete(ISymbol task) => _complete.Contains(task);

    public void Complete(ISymbol task) => _complete.Add(task);

    public void Restart(ISymbol task) => _complete.Remove(task);

    public Flow Copy() => new(new(_origins, SymbolEqualityComparer.Default), new(_complete, SymbolEqualityComparer.Default))
    {
        IsDead = IsDead,
        IsGuarded = IsGuarded,
        HasAwaitedAll = HasAwaitedAll,
    };

    /// <summary>Where two ways meet. A variable that is a copy on one of them counts as a copy: whoever copies on purpose knows when.</summary>
    public static Flow Join(Flow first, Flow second)
    {
        if (first.IsDead || second.IsDead)
        {
            return first.IsDead ? second : first;
        }

        var joined = new Flow
        {
            IsGuarded = first.IsGuarded || second.IsGuarded,
            HasAwaitedAll = first.HasAwaitedAll || second.HasAwaitedAll,
        };
        foreach (var pair in first._origins)
        {
            if (second[pair.Key] is { } other)
            {
                joined[pair.Key] = pair.Value.Hold == Hold.Itself ? other : pair.Value;
            }
        }

        joined._complete.UnionWith(first._complete.Where(second._complete.Contains));
        return joined;
    }
}
