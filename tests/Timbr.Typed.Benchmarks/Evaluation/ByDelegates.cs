using System.Globalization;

namespace Timbr.Typed.Benchmarks;

/// <summary>A dictionary of functions that take arrays of values, as pipelines without types are built.</summary>
internal sealed class ByDelegates
{
    private readonly Dictionary<int, Func<object[], object>> _functions = new()
    {
        [0] = values => Weather.Celsius((Reading)values[0]),
        [1] = values => Weather.Deviation((double)values[0], (Reading)values[1]),
        [2] = values => Weather.Smoothed((double)values[0], (double)values[1]),
        [3] = values => Weather.Level((double)values[0]),
        [4] = values => Weather.IsHigh((int)values[0]),
        [5] = values => Weather.Zone((bool)values[0]),
        [6] = values => Weather.Comfort((double)values[3], (Reading)values[6]),
        [7] = values => Weather.Key((int)values[3], (Reading)values[7]),
    };

    /// <summary>The values by the name of their slot: <c>in</c>, <c>f0</c>, ...</summary>
    public Dictionary<string, object> Evaluate(Reading reading)
    {
        var results = new Dictionary<string, object>(StringComparer.Ordinal) { ["in"] = reading };
        object[] values = [reading];
        for (var slot = 0; slot < _functions.Count; slot++)
        {
            var value = _functions[slot](values);
            results["f" + slot.ToString(CultureInfo.InvariantCulture)] = value;
            values = [value, .. values];
        }

        return results;
    }

    public static long Digest(Dictionary<string, object> results) => Benchmarks.Digest.Of(
        (Reading)results["in"], (double)results["f0"], (double)results["f1"], (double)results["f2"], (int)results["f3"],
        (bool)results["f4"], (string)results["f5"], (double)results["f6"], (long)results["f7"]);
}
