using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;
using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.CodeFixes.Types;

/// <summary>The source of a <c>JsonSerializerContext</c>.</summary>
internal static class JsonContextSource
{
    private const string Options = "System.Text.Json.Serialization.JsonSourceGenerationOptionsAttribute";
    private const string KnownNaming = "System.Text.Json.Serialization.JsonKnownNamingPolicy";

    /// <summary>A name for the context of a pipeline that no type beside it has.</summary>
    public static string NameFor(INamedTypeSymbol pipeline)
    {
        var name = pipeline.Name + "Json";
        while (!pipeline.ContainingNamespace.GetTypeMembers(name).IsEmpty)
        {
            name += "Context";
        }

        return name;
    }

    /// <summary>Adds a context behind the outermost type around a pipeline. It names members as the pipeline does.</summary>
    public static Edit Add(Site place, string name, IReadOnlyList<ITypeSymbol> types, int naming)
    {
        var outermost = place.Node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Last();
        var newLine = MemberLayout.NewLineOf(place.Tree);
        var lines = types.Select(type => Mark(place, outermost, type)).ToList();
        var values = new ValueText(place.Pipeline, outermost);
        var policies = place.Model.Compilation.GetTypeByMetadataName(KnownNaming);
        if (policies?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => f.HasConstantValue && naming != 0 && naming.Equals(f.ConstantValue)) is { } policy)
        {
            lines.Insert(0, $"[{values.Attribute(Options)}(PropertyNamingPolicy = {values.Type(policies)}.{policy.Name})]");
        }

        lines.Add($"internal sealed partial class {name} : {values.Type(place.Model.Compilation.GetTypeByMetadataName(JsonDelegation.Context)!)};");
        var indent = MemberLayout.IndentOf(outermost);
        return Edit.After(outermost, newLine + string.Concat(lines.Select(line => newLine + indent + line)));
    }

    /// <summary>The attribute that declares a type.</summary>
    public static string Mark(Site place, SyntaxNode context, ITypeSymbol type)
    {
        var values = new ValueText(place.Pipeline, context);
        return $"[{values.Attribute(JsonDelegation.Serializable)}(typeof({values.PlainType(type)}))]";
    }
}
