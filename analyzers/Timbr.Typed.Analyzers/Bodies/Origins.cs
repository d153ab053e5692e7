using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Where the object comes from that an expression gives, as far as that is known.</summary>
internal static class Origins
{
    public static Origin? Of(IOperation? operation, Flow flow) => operation switch
    {
        null or { Type: null } => null,
        { Type: { } type } when type.IsInert() => null,
        IParameterReferenceOperation reference => flow[reference.Parameter],
        ILocalReferenceOperation reference => flow[reference.Local],
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } reference => flow[reference.Type!.OriginalDefinition],
        IFieldReferenceOperation reference => Of(reference, flow),
        IPropertyReferenceOperation reference => Of(reference, flow),
        IArrayElementReferenceOperation element => Of(element, flow),
        IImplicitIndexerReferenceOperation element => Of(element, flow),
        IConversionOperation conversion => Of(conversion, flow),
        IConditionalOperation conditional => Either(Of(conditional.WhenTrue, flow), Of(conditional.WhenFalse, flow)),
        ICoalesceOperation coalesce => Either(Of(coalesce.Value, flow), Of(coalesce.WhenNull, flow)),
        ISwitchExpressionOperation choice => choice.Arms.Select(arm => Of(arm.Value, flow)).Aggregate((Origin?)null, Either),
        IAssignmentOperation assignment and (ISimpleAssignmentOperation or ICoalesceAssignmentOperation) => Of(assignment.Target, flow),
        IDeclarationExpressionOperation declaration => Of(declaration.Expression, flow),
        IConditionalAccessOperation access => Of(access.WhenNotNull, flow),
        IConditionalAccessInstanceOperation instance => Of(Operands.OfAccess(instance), flow),
        IWithOperation copy => Of(copy.Operand, flow)?.CopyOfMembers(Operands.MembersOf(copy)),
        IInvocationOperation call => HandedOn.Of(call, flow),
        IObjectCreationOperation creation => Of(creation, flow),
        IArrayCreationOperation { Initializer: { } initializer } => Among(initializer.ElementValues, flow),
        ICollectionExpressionOperation collection => Among(collection.Elements.Select(e => e is ISpreadOperation spread ? spread.Operand : e), flow),
        _ => null,
    };

    /// <summary>The one that is worth more to know.</summary>
    public static Origin? Either(Origin? first, Origin? second) => first is null || (second is { Hold: Hold.Itself } && first.Hold != Hold.Itself) ? second : first;

    private static Origin? Of(IFieldReferenceOperation reference, Flow flow)
    {
        var field = reference.Field;
        if (field.IsStatic)
        {
            return field.IsConst || field.Attribute("System.ThreadStaticAttribute") is not null ? null : Origin.Of(field, field.Type);
        }

        return Of(reference.Instance, flow)?.Member(field.Name, field.Type);
    }

    private static Origin? Of(IPropertyReferenceOperation reference, Flow flow)
    {
        var property = reference.Property;
        if (property.IsStatic)
        {
            return Stored.IsShared(property) && !SharedState.IsOfOneThread(property) ? Origin.Of(property, property.Type) : null;
        }

        if (Of(reference.Instance, flow) is not { } origin || !Stored.Keeps(property))
        {
            return null;
        }

        return property.IsIndexer || property is { Name: "Value" or "Values", ContainingType.Name: "Nullable" or "Lazy" }
            ? origin.Element(property.Type)
            : origin.Member(property.Name, property.Type);
    }

    // A range of an array is a copy, an element is the array's.
    private static Origin? Of(IArrayElementReferenceOperation element, Flow flow) =>
        element.Indices.Any(index => index.Type.Is("System.Range"))
            ? Of(element.ArrayReference, flow)?.CopyOfElements()
            : Of(element.ArrayReference, flow)?.Element(element.Type!);

    private static Origin? Of(IImplicitIndexerReferenceOperation element, Flow flow)
    {
        var origin = Of(element.Instance, flow);
        return !element.Argument.Type.Is("System.Range") ? origin?.Element(element.Type!)
            : element.Type!.IsView() ? origin
            : origin?.CopyOfElements();
    }

    private static Origin? Of(IConversionOperation conversion, Flow flow) =>
        conversion.OperatorMethod is null || conversion.Type!.IsView() ? Of(conversion.Operand, flow) : null;

    private static Origin? Of(IObjectCreationOperation creation, Flow flow)
    {
        if (creation.Type is not INamedTypeSymbol type || (!type.IsCollection() && !type.IsView()))
        {
            return null;
        }

        var source = creation.Arguments.Select(a => Of(a.Value, flow)).FirstOrDefault(o => o is not null);
        var wraps = type.IsView() || type.Is("System.Collections.ObjectModel.Collection`1");
        return wraps ? source : source?.CopyOfElements();
    }

    private static Origin? Among(IEnumerable<IOperation> elements, Flow flow) =>
        elements.Select(e => Of(e, flow)).FirstOrDefault(o => o is not null)?.CopyOfElements();
}
