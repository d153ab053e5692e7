using System.Globalization;
using Microsoft.CodeAnalysis;
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
        foreach (var variant in slot.Variants.OrderBy(variant => variant.Name, StringComparer.Ordinal))
        {
            var constant = Constant(variant.Name);
            var free = constant;
            for (var i = 2; !taken.Add(free); i++)
            {
                free = constant + "_" + i.ToString(CultureInfo.InvariantCulture);
            }

            yield return new VariantModel(variant.Name, free, PipelineParser.FunctionOf(variant.Method), Defaults(slot, variant.Method).ToEquatableArray());
        }
    }

    private static IEnumerable<string> Defaults(Slot slot, IMethodSymbol method) => slot.Bindings.Count != method.Parameters.Length
        ? []
        : slot.Bindings.Zip(method.Parameters, (binding, parameter) => binding.Kind == BindingKind.Default ? Literals.DefaultOf(parameter) : "");

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
