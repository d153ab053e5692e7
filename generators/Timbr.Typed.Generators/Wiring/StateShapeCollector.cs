using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Json.States;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>Finds how the states of a pipeline are kept in a file: all of them, or none.</summary>
internal sealed class StateShapeCollector
{
    private readonly Dictionary<int, (string Shape, string Text)> _slots = [];

    private StateShapeCollector(EquatableArray<JsonShape> shapes, string problem)
    {
        Shapes = shapes;
        Problem = problem;
    }

    public EquatableArray<JsonShape> Shapes { get; }

    /// <summary>Why they cannot be saved and what to do; empty where they can be.</summary>
    public string Problem { get; }

    public static StateShapeCollector Collect(Pipeline pipeline, IReadOnlyList<(Slot Slot, ITypeSymbol State)> states, string own)
    {
        var table = new JsonShapeTable(pipeline.Compilation, pipeline.Type, naming: 0, JsonDelegation.None) { HoldsStates = true };
        var roots = new List<string>();
        foreach (var (slot, state) in states)
        {
            if (table.Add(state, isRead: true, out var gap) is { } shape)
            {
                roots.Add(shape);
                continue;
            }

            var where = gap is { Path.Length: > 0 } ? $", in '{gap.Path}'" : "";
            var advice = gap is { Advice.Length: > 0 } ? gap.Advice : "Use numbers, strings, arrays, List<T>, Dictionary<TKey, TValue>, and classes and structs of these";
            return new StateShapeCollector(default, $"State of {slot.Reference} is a '{state.ToMessage()}', which cannot be saved{where}: {gap?.Problem}. {advice}.");
        }

        var shapes = table.ToShapes(roots, own);
        var byType = shapes.ToDictionary(shape => shape.Type.Source, StringComparer.Ordinal);
        var found = new StateShapeCollector(shapes, "");
        for (var i = 0; i < roots.Count; i++)
        {
            found._slots.Add(states[i].Slot.Number, (roots[i], StateText.Of(roots[i], byType)));
        }

        return found;
    }

    /// <summary>The state of a slot as <see cref="Shapes"/> refer to it, and what a file says of its type; nothing for a slot without.</summary>
    public (string Shape, string Text) Of(Slot slot) => _slots.TryGetValue(slot.Number, out var state) ? state : ("", "");
}
