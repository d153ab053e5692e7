using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Signatures;

/// <summary>The parameters of a slot that count, and the order in which they fit what the slot receives.</summary>
internal sealed class ParameterOrder
{
    // More orders than that are not tried: the signature is then too far from any that fits.
    private const int MostTries = 10_000;

    private readonly Site _site;
    private readonly Slot _slot;
    private readonly List<IParameterSymbol> _counted;
    private readonly List<ParameterSyntax> _syntax;
    private int _tries;

    private ParameterOrder(Site site, Slot slot, List<IParameterSymbol> counted, List<ParameterSyntax> syntax) =>
        (_site, _slot, _counted, _syntax) = (site, slot, counted, syntax);

    /// <summary>Null where the parameters are declared elsewhere.</summary>
    public static ParameterOrder? Of(Site site, Slot slot)
    {
        var counted = slot.Method!.Parameters.Where(SlotBinding.IsCounted).ToList();
        var syntax = counted.Select(site.Syntax<ParameterSyntax>).OfType<ParameterSyntax>().ToList();
        return slot.IsReused || syntax.Count != counted.Count ? null : new ParameterOrder(site, slot, counted, syntax);
    }

    /// <summary>Puts the parameters in the order in which all fit; null where there is none.</summary>
    public Remedy? Reorder(Uses uses)
    {
        var order = new List<IParameterSymbol>();
        if (!Fill(order) || order.SequenceEqual(_counted, SymbolEqualityComparer.Default) || _syntax[0].Parent!.ContainsDirectives
            || uses.Reordered([.. _counted.Select(p => p.Ordinal)], [.. order.Select(p => p.Ordinal)]) is not { } calls)
        {
            return null;
        }

        var moved = order.Where((parameter, i) => !SymbolEqualityComparer.Default.Equals(parameter, _counted[i])).ToList();
        var names = moved.Count == 2 ? $"Swap '{moved[1].Name}' and '{moved[0].Name}'" : $"Reorder to {string.Join(", ", order.Select(p => $"'{p.Name}'"))}";
        return new Remedy(
            names, RuleIds.ParameterTypeMismatch + ".Order", [.. SeparatedText.Reorder(_syntax, [.. order.Select(p => _syntax[_counted.IndexOf(p)])]), .. calls]);
    }

    /// <summary>Inserts the fewest parameters before one, so that it and all behind it fit; null where that does not help.</summary>
    public Remedy? Insert(IParameterSymbol parameter)
    {
        var place = _counted.IndexOf(parameter);
        for (var count = 1; place + count <= _slot.Number; count++)
        {
            if (_counted.Skip(place).Select((p, i) => Fits(p, place + count + i)).All(fits => fits))
            {
                var text = new ValueText(_site.Pipeline, _syntax[place]);
                var values = Enumerable.Range(place, count).Select(position => SlotBinding.Positional(_slot, parameter, position)!.Value.Value).ToList();
                var missing = values.Select(v => SlotBinding.TypeOf(_site.Pipeline, v) is { } type ? $"{text.Type(type)} {FreeName(v)}" : null).ToList();
                var declarations = string.Join(", ", missing);
                return missing.Contains(null) ? null : new Remedy(
                    $"Insert '{declarations}' before '{parameter.Name}'", RuleIds.ParameterTypeMismatch + ".Insert", [SeparatedText.Prepend(((ParameterListSyntax)_syntax[place].Parent!).Parameters, _syntax[place], declarations)]);
            }
        }

        return null;
    }

    private string FreeName(int value)
    {
        var name = NameOf(value);
        while (_slot.Method!.Parameters.Any(p => p.Name == name))
        {
            name += "Value";
        }

        return name;
    }

    private bool Fill(List<IParameterSymbol> order)
    {
        if (order.Count == _counted.Count)
        {
            return true;
        }

        // The same type before a convertible one, then the value's own name, then the order as it is.
        var position = order.Count;
        var options = _counted.Where(p => !order.Contains(p, SymbolEqualityComparer.Default) && Fits(p, position))
            .OrderByDescending(p => IsExact(p, position)).ThenByDescending(p => HasNameOf(p, position)).ThenByDescending(p => _counted.IndexOf(p) == position);
        foreach (var option in options.ToList())
        {
            order.Add(option);
            if (_tries++ < MostTries && Fill(order))
            {
                return true;
            }

            order.RemoveAt(position);
        }

        return false;
    }

    private bool Fits(IParameterSymbol parameter, int position) => SlotBinding.Positional(_slot, parameter, position) is { } binding
        && (binding.Kind == BindingKind.Text || (SlotBinding.TypeOf(_site.Pipeline, binding.Value) is { } value && SlotBinding.Fits(_site.Pipeline.Compilation, value, parameter.Type)));

    private bool IsExact(IParameterSymbol parameter, int position) => SlotBinding.Positional(_slot, parameter, position) is { Kind: BindingKind.Value } binding
        && SymbolEqualityComparer.Default.Equals(SlotBinding.TypeOf(_site.Pipeline, binding.Value), parameter.Type);

    private bool HasNameOf(IParameterSymbol parameter, int position) => SlotBinding.Positional(_slot, parameter, position) is { Kind: BindingKind.Value } binding
        && string.Equals(NameOf(binding.Value), parameter.Name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A parameter name for a value: that of its slot, or the one that other slots give the message.</summary>
    private string NameOf(int value)
    {
        var name = value != Binding.Input ? _site.Pipeline.Slots[value].Name
            : _site.Pipeline.Slots.SelectMany(s => s.Bindings).FirstOrDefault(b => b is { Kind: BindingKind.Value, Value: Binding.Input }).Parameter?.Name ?? "message";
        return Symbols.Escape(char.ToLowerInvariant(name[0]) + name.Substring(1));
    }
}
