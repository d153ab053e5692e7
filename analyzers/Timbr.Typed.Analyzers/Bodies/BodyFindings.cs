using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>What was found in the body of one slot, each place once.</summary>
internal sealed class BodyFindings(SlotBody slot) : IFindings
{
    private readonly Dictionary<(string Id, TextSpan Place), Diagnostic> _found = [];

    private readonly HashSet<ISymbol> _changed = new(SymbolEqualityComparer.Default);

    /// <summary>In the order of the source.</summary>
    public IEnumerable<Diagnostic> All => _found.OrderBy(f => f.Key.Place.Start).ThenBy(f => f.Key.Id, StringComparer.Ordinal).Select(f => f.Value);

    public void Change(Origin origin, SyntaxNode place, string doing)
    {
        if (origin.Root is IParameterSymbol parameter)
        {
            _changed.Add(parameter);
            Add(
                BodyRules.ChangedValue, place,
                $"{doing}, which changes '{parameter.Name}', {slot.Describe(parameter)}, for everyone who reads it. Change a copy instead.");
        }
        else
        {
            Add(
                BodyRules.StaticState, place,
                $"{doing}, which is static, so that all workers share it. Keep it in '[State]', or guard it with 'lock' or 'Interlocked'.");
        }
    }

    public void Block(SyntaxNode place, string instead) =>
        Add(BodyRules.Blocking, place, $"blocks its worker with '{Operands.Quote(place)}'. {(slot.Method.IsAsync ? "" : "Make it 'async', and ")}{(slot.Method.IsAsync ? Capital(instead) : instead)} instead.");

    public void Return(IParameterSymbol parameter, SyntaxNode place)
    {
        // That it changes the object as well is said already, and the cure is the same.
        if (!_changed.Contains(parameter))
        {
            Add(
                BodyRules.ReturnedValue, place,
                $"returns '{parameter.Name}', {slot.Describe(parameter)}, itself: both places of the evaluation show one object. Return a copy if it can change.");
        }
    }

    public void Chance(SyntaxNode place, string predicate) =>
        Add(BodyRules.ClockOrRandom, place, string.Format(CultureInfo.InvariantCulture, predicate, Operands.Quote(place)) + " instead.");

    private void Add(DiagnosticDescriptor rule, SyntaxNode place, string predicate)
    {
        var key = (rule.Id, place.Span);
        if (!_found.ContainsKey(key))
        {
            _found.Add(key, Diagnostic.Create(rule, place.GetLocation(), $"{slot.Title} {predicate}"));
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
