using System.Globalization;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The constants that hold the names of a slot's variants: <c>Robust</c> for <c>robust</c>.</summary>
internal static class VariantNames
{
    // The class that they stand in, and what every class has.
    private static readonly string[] Reserved =
        ["Variants", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize"];

    public static IEnumerable<VariantModel> Of(Slot slot)
    {
        var taken = new HashSet<string>(Reserved, StringComparer.Ordinal);
        foreach (var name in slot.Variants.Select(v => v.Name).OrderBy(name => name, StringComparer.Ordinal))
        {
            var constant = Constant(name);
            var free = constant;
            for (var i = 2; !taken.Add(free); i++)
            {
                free = constant + "_" + i.ToString(CultureInfo.InvariantCulture);
            }

            yield return new VariantModel(name, free);
        }
    }

    private static string Constant(string name)
    {
        var constant = "";
        var startsWord = true;
        foreach (var c in name)
        {
            var isPart = char.IsLetterOrDigit(c);
            constant += !isPart ? "" : startsWord ? char.ToUpperInvariant(c) : c;
            startsWord = !isPart;
        }

        return constant.Length > 0 && char.IsLetter(constant[0]) ? constant : "_" + constant;
    }
}
