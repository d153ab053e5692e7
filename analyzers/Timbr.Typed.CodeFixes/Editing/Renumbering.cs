using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>A slot that gets a number of its own, and the slots behind it that move up by one.</summary>
internal sealed class Renumbering
{
    private readonly Pipeline _pipeline;
    private readonly Slot _slot;
    private readonly Dictionary<int, Slot> _after;

    private Renumbering(Pipeline pipeline, Slot slot, int target, List<Slot> moved)
    {
        (_pipeline, _slot, Target, Moved) = (pipeline, slot, target, moved);
        _after = pipeline.Slots.Where(SlotNumbers.IsTaken).ToDictionary(NumberOf);
        _after[target] = slot;
    }

    /// <summary>The number of the slot.</summary>
    public int Target { get; }

    public IReadOnlyList<Slot> Moved { get; }

    /// <summary>Behind the slot that has its number, as far as the next free number; null where all are taken.</summary>
    public static Renumbering? Insert(Pipeline pipeline, Slot slot)
    {
        var taken = SlotNumbers.Taken(pipeline);
        var target = slot.Number + 1;
        var free = target;
        while (taken.Contains(free))
        {
            free++;
        }

        return free < SlotDiscovery.MaxSlots ? new Renumbering(pipeline, slot, target, [.. pipeline.Slots.Where(s => s.Number >= target && s.Number < free)])
            : Enumerable.Range(0, SlotDiscovery.MaxSlots).Where(n => !taken.Contains(n)).Select(n => new Renumbering(pipeline, slot, n, [])).FirstOrDefault();
    }

    public bool IsPossible(FaultSite site) => Moved.Append(_slot).All(s => SlotMark.Renumber(site, s, 0).Any());

    public IEnumerable<Edit> Numbers(FaultSite site) =>
        Moved.Append(_slot).SelectMany(s => SlotMark.Renumber(site, s, NumberOf(s)))
            .Concat(Moved.SelectMany(s => SlotMark.RenumberVariants(site, s.Number, NumberOf(s))))
            .Concat(ValueMark.Follow(site, number => _pipeline.Slots.FirstOrDefault(s => s.Number == number) is { } s ? NumberOf(s) : number));

    /// <summary>Binds by name what slots would receive otherwise than before.</summary>
    public IReadOnlyList<Edit> Bindings(FaultSite site) =>
        [.. _pipeline.Slots.Append(_slot).Where(s => s is { IsReused: false, Method: not null }).SelectMany(slot => Bindings(site, slot))];

    private IEnumerable<Edit> Bindings(FaultSite site, Slot slot)
    {
        var counted = slot.Method!.Parameters.Where(SlotBinding.IsCounted).ToList();
        var before = counted.Select((parameter, i) => SlotBinding.Positional(slot, parameter, i)).ToList();

        // What was wrong before is no meaning to keep.
        if (!before.TrueForAll(b => b is { } binding && IsRight(binding)))
        {
            return [];
        }

        // Those before the first that would receive another value stay where they are.
        var shift = NumberOf(slot) - slot.Number;
        var first = before.FindIndex(b => Source(b!.Value.Value, Before) != Source(b.Value.Value + shift, After));
        var methods = slot == _slot ? [slot.Method] : SlotMark.Variants(_pipeline.Type, slot.Number).Prepend(slot.Method);
        return first < 0 ? [] : methods.Select(m => m.Parameters.Where(SlotBinding.IsCounted).ToList()).SelectMany(parameters => before.Skip(first)
            .Zip(parameters.Skip(first), (b, parameter) => ValueMark.Bind(site, parameter, Source(b!.Value.Value, Before)?.Number ?? Binding.Input))
            .SelectMany(edits => edits));
    }

    private bool IsRight(Binding binding) =>
        binding.Kind == BindingKind.Text
        || (SlotBinding.TypeOf(_pipeline, binding.Value) is { } value ? SlotBinding.Fits(_pipeline.Compilation, value, binding.Parameter.Type) : binding.Value != Binding.Input);

    private int NumberOf(Slot slot) => slot == _slot ? Target : Moved.Contains(slot) ? slot.Number + 1 : slot.Number;

    private Slot? Before(int number) => _pipeline.Slots.Find(s => s.Number == number && SlotNumbers.IsTaken(s));

    private Slot? After(int number) => _after.TryGetValue(number, out var slot) ? slot : null;

    /// <summary>The slot whose value is at a number, through the gaps; null for the message.</summary>
    private static Slot? Source(int number, Func<int, Slot?> slots)
    {
        while (number >= 0 && slots(number) is null)
        {
            number--;
        }

        return number < 0 ? null : slots(number);
    }
}
