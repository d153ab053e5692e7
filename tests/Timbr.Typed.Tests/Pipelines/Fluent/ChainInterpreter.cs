namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>The rule of the fat pipeline, with a dictionary: slot n takes f(n-1), ..., f0, in, of which any prefix.</summary>
public sealed class ChainInterpreter
{
    private readonly Dictionary<int, int> _values = [];
    private readonly IReadOnlyList<ChainSpec> _slots;

    public ChainInterpreter(IReadOnlyList<ChainSpec> slots, int message)
    {
        _slots = slots;
        _values[-1] = message;
        for (var slot = 0; slot < slots.Count; slot++)
        {
            var reads = Reads(slot).ToList();
            if (!reads.TrueForAll(_values.ContainsKey))
            {
                continue;
            }

            try
            {
                _values[slot] = slots[slot].Call([.. reads.Select(read => _values[read])]);
            }
            catch (FormatException)
            {
                Failed.Add(slot);
            }
        }
    }

    public List<int> Failed { get; } = [];

    public string Json => $"[{string.Join(',', Enumerable.Range(-1, _slots.Count + 1).Select(Text))}]";

    private IEnumerable<int> Reads(int slot) => Enumerable.Range(1, _slots[slot].Parameters).Select(place => slot - place);

    private string Text(int slot)
    {
        if (_values.TryGetValue(slot, out var value))
        {
            return FormattableString.Invariant($"{value}");
        }

        if (Failed.Contains(slot))
        {
            return Fault("System.FormatException", "sum", slot);
        }

        var missing = Reads(slot).Where(read => !_values.ContainsKey(read)).Min();
        return Fault("UpstreamError", $"Slot {slot} \\u0027Slot{slot}\\u0027 did not run: it reads slot {missing} \\u0027Slot{missing}\\u0027, which gave no value.", slot);
    }

    private static string Fault(string kind, string text, int slot) =>
        $$$"""{"_exception":{"exc_class":"{{{kind}}}","exc_value":"{{{text}}}","task":"Slot{{{slot}}}"}}""";
}
