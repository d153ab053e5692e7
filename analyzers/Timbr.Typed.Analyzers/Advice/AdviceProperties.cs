using System.Collections.Immutable;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>What a diagnostic tells its code fix.</summary>
internal static class AdviceProperties
{
    /// <summary>TIMBR007 and 030: the type that the parameter should have.</summary>
    public const string Type = "Type";

    /// <summary>TIMBR016: the number of the missing slot.</summary>
    public const string Number = "Number";

    /// <summary>TIMBR016: the missing slot's declaration, without a body.</summary>
    public const string Signature = "Signature";

    /// <summary>TIMBR032: the parameters that are not used, by name, with commas between.</summary>
    public const string Unused = "Unused";

    /// <summary>TIMBR033: the expression in place of the text.</summary>
    public const string Replacement = "Replacement";

    public static ImmutableDictionary<string, string?> Of(string key, string? value) => ImmutableDictionary<string, string?>.Empty.Add(key, value);
}
