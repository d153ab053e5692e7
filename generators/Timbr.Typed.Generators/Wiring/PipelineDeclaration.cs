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
        if (type.TypeKind != TypeKind.Class || pipeline.Attribute is not { } attribute)
        {
            Abandon(pipeline);
            return;
        }

        if (!UnfinishedCode.IsWritten(attribute) || Declarations(type, cancellation).Any(UnfinishedCode.IsUnfinished))
        {
            pipeline.IsIncomplete = true;
        }

        if (plain is not null && typed is not null)
        {
            pipeline.Report(
                Rules.TwoPipelineAttributes, Place(plain, cancellation),
                $"Pipeline '{type.Name}' is marked with both [Pipeline] and [Pipeline<T>]. Remove [Pipeline].");
        }

        CheckModifiers(pipeline, cancellation);
        CheckGeneric(pipeline);
    }

    public static Location? Place(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation).GetLocation();

    /// <summary>Where an attribute sets a property.</summary>
    public static Location? PlaceOf(AttributeData attribute, string property) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == property)?.GetLocation();

    private static void CheckModifiers(Pipeline pipeline, CancellationToken cancellation)
    {
        var type = pipeline.Type;
        if (Outermost(type).IsFileLocal)
        {
            pipeline.CanBeExtended = false;
            pipeline.IsUnsettled = true;
            pipeline.Faults.Add(new Fault(
                Rules.PipelineShape, pipeline.Location, $"Pipeline '{type.Name}' is local to its file, so the generator cannot add to it. Remove 'file' from '{Outermost(type).Name}'."));
            return;
        }

        if (!IsPartial(pipeline, type, cancellation))
        {
            var missing = type.IsStatic ? "partial" : "static partial";
            pipeline.Report(Rules.PipelineShape, null, $"Pipeline '{type.Name}' is not {missing}. Write 'static partial class {type.Name}'.");
        }
        else if (!type.IsStatic && !HasInstanceSlot(type) && !pipeline.IsIncomplete)
        {
            var advice = type.BaseType is { SpecialType: SpecialType.None } parent
                ? $", and leave ': {parent.Name}' out: slots are not inherited, but [SlotFrom] takes the methods of '{parent.Name}'"
                : "";
            pipeline.Report(Rules.PipelineShape, null, $"Pipeline '{type.Name}' is not static. Write 'static partial class {type.Name}'{advice}.");
        }

        var closed = Around(type).Where(outer => !IsPartial(pipeline, outer, cancellation)).Select(outer => $"'{outer.Name}'").ToList();
        if (closed.Count > 0)
        {
            var names = string.Join(" and ", closed);
            pipeline.Report(
                Rules.PipelineShape, null,
                $"Pipeline '{type.Name}' is declared inside {names}, which {(closed.Count == 1 ? "is" : "are")} not partial. Make {names} partial.");
        }
    }

    private static void CheckGeneric(Pipeline pipeline)
    {
        var type = pipeline.Type;
        if (type.TypeParameters.Length > 0)
        {
            pipeline.Report(Rules.Generic, null, $"Pipeline '{type.Name}' is generic. Remove its type parameters, and declare one pipeline per type.");
            Abandon(pipeline);
        }
        else if (Around(type).FirstOrDefault(outer => outer.TypeParameters.Length > 0) is { } generic)
        {
            pipeline.Report(Rules.Generic, null, $"Pipeline '{type.Name}' is declared inside the generic type '{generic.Name}'. Move it out of '{generic.Name}'.");
            Abandon(pipeline);
        }
    }

    private static void Abandon(Pipeline pipeline)
    {
        pipeline.CanBeExtended = false;
        pipeline.IsUnsettled = true;
        pipeline.IsIncomplete = true;
    }

    // TIMBR002 tells a class that was meant to be static from one whose methods need to become so as well.
    private static bool HasInstanceSlot(INamedTypeSymbol type) =>
        type.GetMembers().Any(m => m is IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary } && m.Attribute(Names.Slot) is not null);

    private static bool IsPartial(Pipeline pipeline, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var partial = Declarations(type, cancellation).Count(d => d.Modifiers.Any(SyntaxKind.PartialKeyword));
        if (partial == type.DeclaringSyntaxReferences.Length)
        {
            return true;
        }

        // Where some parts are partial and others are not, the compiler says which.
        pipeline.CanBeExtended = false;
        pipeline.IsIncomplete |= partial > 0;
        return partial > 0;
    }

    private static IEnumerable<TypeDeclarationSyntax> Declarations(INamedTypeSymbol type, CancellationToken cancellation) =>
        type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>();

    private static IEnumerable<INamedTypeSymbol> Around(INamedTypeSymbol type)
    {
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            yield return outer;
        }
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type) => Around(type).LastOrDefault() ?? type;
}
