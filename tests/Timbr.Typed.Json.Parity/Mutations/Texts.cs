using Timbr.Typed.Json.Parity.Comparison;
using Timbr.Typed.Json.Parity.Values;

namespace Timbr.Typed.Json.Parity.Mutations;

/// <summary>Texts that the framework writes for random values of a type.</summary>
internal static class Texts
{
    private const int MostMisses = 2000;

    /// <summary>Endless, each with its seed; ends where hardly any value of the type can be written.</summary>
    public static IEnumerable<(int Seed, byte[] Text)> Of(Entry entry, int firstSeed)
    {
        var misses = 0;
        for (var seed = firstSeed; misses < MostMisses; seed++)
        {
            byte[] text;
            try
            {
                text = entry.WriteByFramework(new RandomValues(seed).Next(entry.Type));
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                misses++;
                continue;
            }

            if (Grammar.IsJson(text))
            {
                yield return (seed, text);
            }
            else
            {
                misses++;
            }
        }
    }
}
