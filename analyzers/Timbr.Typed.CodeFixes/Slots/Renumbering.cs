using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Types;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Slots;

/// <summary>A slot that gets a number of its own, and the numbers behind it that move up by one.</summary>
internal sealed class Renumbering
{
    private static readonly object Message = new();

    private readonly Site _site;
    private readonly Slot? _slot;
    private readonly int _end;
    private readonly Dictionary<int, object> _after = [];

    private Renumbering(Site site, Slot? slot, int target, int end)
    {
        (_site, _slot, Target, _end) = (site, slot, target, end);
        foreach (var other in site.Pipeline.Slots.OrderBy(SlotMark.IsTaken))
        {
            _after[NumberOf(other.Number)] = other;
        }

        _after[target] = slot ?? new object();
    }

    /// <summary>The number of the slot.</summary>
    public int Target { get; }

    public bool MovesOthers => _end > Target;

    /// <summary>Puts a slot behind the one that has its number, as far as the next free number; null where all are taken.</summary>
    public static Renumbering? Behind(Site site, Slot slot)
    {
        var taken = new HashSet<int>(site.Pipeline.Slots.Where(SlotMark.IsTaken).Select(s => s.Number));
        var free = slot.Number + 1;
        while (taken.Contains(free))
        {
            free++;
        }

        return free < SlotDiscovery.MaxSlots ? new Renumbering(site, slot, slot.Number + 1, free)
            : Enumerable.Range(0, SlotDiscovery.MaxSlots).Where(n => !taken.Contains(n)).Select(n => new Renumbering(site, slot, n, n)).FirstOrDefault();
    }

    /// <summary>Makes room for a new slot: every number from this one on, gaps included, rises by one.</summary>
    public static Renumbering Before(Site site, int number) => new(site, slot: null, number, int.MaxValue);

    /// <summary>Whether all that moves is declared where it can be changed.</summary>
    public bool IsPossible => Marks.All(m => SlotMark.Renumber(_site, m.Mark, m.Number).Any());

    /// <summary>Whether reused methods, whose parameters are declared elsewhere, receive what they did.</summary>
    public bool KeepsReused => _site.Pipeline.Slots.Where(s => s.IsReused && s.Number >= Target).All(s => !Changing(s, s.Method!).Any() && !Named(s.Method!).Any());

    public IEnumerable<Edit> Numbers() =>
        Marks.SelectMany(m => SlotMark.Renumber(_site, m.Mark, m.Number))
            .Concat(SlotMark.Methods(_site.Type).SelectMany(Named).SelectMany(n => SlotMark.Renumber(_site, n.From, n.Number)))
            .Concat(Count());

    /// <summary>Binds by name what slots would receive otherwise than before.</summary>
    public IReadOnlyList<Edit> Bindings() =>
    [
        .. from slot in _slot is null ? _site.Pipeline.Slots : _site.Pipeline.Slots.Append(_slot)
           where slot is { IsReused: false, Method: not null }
           from method in slot == _slot ? [slot.Method] : SlotMark.Variants(_site.Type, slot.Number).Prepend(slot.Method)
           from changing in Changing(slot, method!)
           from edit in ValueMark.Bind(_site, slot, changing.Parameter, changing.Source?.Number ?? Binding.Input, changing.Source is { } source && IsNumbered(source) ? NumberOf(source.Number) : null)
           select edit,
    ];

    private IEnumerable<(AttributeData? Mark, int Number)> Marks
    {
        get
        {
            var own = _slot is null ? null : SlotMark.Of(_site, _slot);
            return SlotMark.All(_site.Pipeline).Where(m => m.Mark != own && NumberOf(m.Number) != m.Number).Select(m => ((AttributeData?)m.Mark, NumberOf(m.Number)))
                .Concat(_slot is null ? [] : [(own, Target)]);
        }
    }

    /// <summary>The positional parameters from the first one on that would receive another value, with the slots of the values that they received; null for the message.</summary>
    private IEnumerable<(IParameterSymbol Parameter, Slot? Source)> Changing(Slot slot, IMethodSymbol method)
    {
        var positional = ValueMark.Positional(method, slot.Number);

        // What was wrong before is no meaning to keep.
        if (slot.Method!.Parameters.Where(SlotBinding.IsCounted).Select((parameter, i) => SlotBinding.Positional(slot, parameter, i)).Any(b => b is not { } binding || !IsRight(binding)))
        {
            return [];
        }

        // Those before the first that would receive another value stay where they are.
        var number = slot == _slot ? Target : NumberOf(slot.Number);
        return positional.Select((p, position) => (p.Parameter, Source: SourceOf(p.Value), IsKept: position > slot.Number == position > number && SourceOf(p.Value) == After(ValueMark.ValueAt(number, position))))
            .SkipWhile(p => p.IsKept).Select(p => (p.Parameter, p.Source as Slot));
    }

    private bool IsRight(Binding binding) =>
        binding.Kind == BindingKind.Text
        || (SlotBinding.TypeOf(_site.Pipeline, binding.Value) is { } value ? SlotBinding.Fits(_site.Pipeline.Compilation, value, binding.Parameter.Type) : binding.Value != Binding.Input);

    /// <summary>The <c>[From(3)]</c> of a method that name slots by numbers that become others. A slot that is called after its number changes its name, so text that says it is as good.</summary>
    private IEnumerable<(AttributeData From, int Number)> Named(IMethodSymbol method) =>
        from parameter in method.Parameters
        let mark = parameter.Attribute(Names.From)
        let named = mark is null ? null : mark.ConstructorArguments.FirstOrDefault().Value switch
        {
            int number => (int?)number,
            string name when AttributeText.Of(_site, mark)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax => _site.Pipeline.Slots.Find(s => s.Name == name && IsNumbered(s))?.Number,
            _ => null,
        }
        where named is >= 0 && SourceOf(named.Value) is Slot source && NumberOf(source.Number) != named
        select (mark, NumberOf(((Slot)SourceOf(named.Value)).Number));

    private IEnumerable<Edit> Count() =>
        _slot is null && _site.Pipeline.Attribute is { } attribute && attribute.Named<int>("Slots") is var count && count == _site.Pipeline.Slots.Count
        && AttributeText.Of(_site, attribute) is { } syntax && AttributeText.Argument(syntax, "Slots") is { } argument
            ? [Edit.Replace(argument.Expression, (count + 1).ToString(CultureInfo.InvariantCulture))]
            : [];

    // Those have no name that stays.
    private bool IsNumbered(Slot slot) => slot.IsGap || (_slot is null && SlotRenaming.IsNumbered(slot));

    private int NumberOf(int number) => number >= Target && number < _end ? number + 1 : number;

    private object After(int number) => number < 0 ? Message : _after.TryGetValue(number, out var slot) ? slot : _after;

    /// <summary>What a value was before; for a gap that is filled, what it passed on.</summary>
    private object SourceOf(int number)
    {
        while (number >= 0 && (number >= _site.Pipeline.Slots.Count || !_after.ContainsValue(_site.Pipeline.Slots[number])))
        {
            number--;
        }

        return number < 0 ? Message : _site.Pipeline.Slots[number];
    }
}
