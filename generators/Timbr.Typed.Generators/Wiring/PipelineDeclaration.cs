using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR001, 009 and 025: the class that the slots are declared in.</summary>
internal static class PipelineDeclaration
{
    public static void Check(Pipeline pipeline, CancellationToken cancellation)
    {
        var type = pipeline.Type;
        var plain = type.Attribute(Names.Pipeline);
        var typed = type.Attribute(Names.PipelineOf);
        pipeline.Attribute = typed ?? plain;
        if (plain is not null && typed is not null)
        {
            pipeline.Report(
                Rules.TwoPipelineAttributes, Place(plain, cancellation),
                $"Pipeline '{type.Name}' is marked with both [Pipeline] and [Pipeline<T>]. Remove [Pipeline].");
        }

        if (MessageTypeInference.IsFileLocal(type) || IsInsideFileLocal(type))
        {
            pipeline.CanBeExtended = false;
            pipeline.Report(Rules.PipelineShape, null, $"Pipeline '{type.Name}' is local to its file, so nothing can be added to it from another one. Remove 'file'.");
        }
        else if (!IsPartial(type, cancellation))
        {
            pipeline.CanBeExtended = false;
            var missing = type.IsStatic ? "partial" : "static partial";
            pipeline.Report(Rules.PipelineShape, null, $"Pipeline '{type.Name}' is not {missing}. Write '{missing} class {type.Name}'.");
        }
        else if (!type.IsStatic)
        {
            pipeline.Report(Rules.PipelineShape, null, $"Pipeline '{type.Name}' is not static. Write 'static partial class {type.Name}'.");
        }

        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (!IsPartial(outer, cancellation))
            {
                pipeline.CanBeExtended = false;
                pipeline.Report(
                    Rules.PipelineShape, null,
                    $"Pipeline '{type.Name}' is declared inside '{outer.Name}', which is not partial. Make '{outer.Name}' partial.");
            }
        }

        for (var generic = type; generic is not null; generic = generic.ContainingType)
        {
            if (generic.TypeParameters.Length > 0)
            {
                pipeline.CanBeExtended = false;
                var where = SymbolEqualityComparer.Default.Equals(generic, type) ? $"Pipeline '{type.Name}' is generic" : $"Pipeline '{type.Name}' is declared inside the generic type '{generic.Name}'";
                pipeline.Report(Rules.Generic, null, $"{where}. Declare one pipeline per type.");
            }
        }
    }

    public static Location? Place(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    private static bool IsInsideFileLocal(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            if (outer.IsFileLocal)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax(cancellation) is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
