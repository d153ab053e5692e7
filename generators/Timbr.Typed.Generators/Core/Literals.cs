using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Timbr.Typed.Generators;

/// <summary>Constants as C# source.</summary>
internal static class Literals
{
    /// <summary>A string between quotes.</summary>
    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>What an optional parameter is where no argument is given; <c>default</c> for the others.</summary>
    public static string DefaultOf(IParameterSymbol parameter)
    {
        var type = parameter.Type.ToSource();
        if (parameter.IsOptional && !parameter.HasExplicitDefaultValue && parameter.Type.SpecialType == SpecialType.System_Object)
        {
            // What C# passes where [Optional] stands alone.
            return "global::System.Type.Missing";
        }

        if (!parameter.HasExplicitDefaultValue || parameter.ExplicitDefaultValue is not { } value)
        {
            return $"default({type})!";
        }

        return $"({type}){Constant(value)}";
    }

    private static string Constant(object value) => value switch
    {
        bool b => b ? "true" : "false",
        string s => Text(s),
        char c => SymbolDisplay.FormatLiteral(c, quote: true),
        float f when float.IsNaN(f) => "float.NaN",
        float f when float.IsInfinity(f) => f > 0 ? "float.PositiveInfinity" : "float.NegativeInfinity",
        float f => $"({f.ToString("R", CultureInfo.InvariantCulture)}F)",
        double d when double.IsNaN(d) => "double.NaN",
        double d when double.IsInfinity(d) => d > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity",
        double d => $"({d.ToString("R", CultureInfo.InvariantCulture)}D)",
        decimal m => $"({m.ToString(CultureInfo.InvariantCulture)}M)",
        IFormattable number => $"({number.ToString(null, CultureInfo.InvariantCulture)})",
        _ => "default",
    };
}
