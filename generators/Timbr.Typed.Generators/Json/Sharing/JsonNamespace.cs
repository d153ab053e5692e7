using Microsoft.CodeAnalysis.CSharp;

namespace Timbr.Typed.Generators.Json;

/// <summary>The namespace of an assembly's JSON: one of its own, since another assembly may see its internal classes.</summary>
internal static class JsonNamespace
{
    public static string Of(string assembly)
    {
        var parts = assembly.Split('.');
        if (parts.All(SyntaxFacts.IsValidIdentifier))
        {
            return "Timbr.Typed.Generated.JsonOf." + string.Join(".", parts.Select(Symbols.Escape));
        }

        var name = string.Concat(assembly.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return $"Timbr.Typed.Generated.JsonOf._{name}_{StableHash.Digits(assembly)}";
    }
}
