using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Whose storage an assignment writes to.</summary>
internal static class Storage
{
    /// <summary>Where the object comes from that the target is a part of; null for what is the slot's own.</summary>
    public static Origin? Of(IOperation target, Flow flow) => target switch
    {
        ILocalReferenceOperation { Local.IsRef: true } reference => flow[reference.Local],
        IEventReferenceOperation { Instance: { } instance } => Itself(instance, flow),
        IFieldReferenceOperation { Field.IsStatic: true } reference => new Origin(reference.Field, Hold.Itself, []),
        IPropertyReferenceOperation { Property: { IsStatic: true, IsIndexer: false } } reference => new Origin(reference.Property, Hold.Itself, []),
        IPropertyReferenceOperation { Property: var property } when SharedState.IsOfOneFlow(property.ContainingType) => null,
        IPropertyReferenceOperation { Property.ReturnsByRef: true, Instance: { } instance } => Itself(instance, flow),
        IMemberReferenceOperation { Instance: { Type: { } type } instance } => type.IsValueType && !type.IsView() ? Of(instance, flow) : Itself(instance, flow),
        IArrayElementReferenceOperation element => Itself(element.ArrayReference, flow),
        IImplicitIndexerReferenceOperation element => Itself(element.Instance, flow),
        IInvocationOperation { TargetMethod.ReturnsByRef: true } call => OfCall(call, flow),
        IConditionalOperation { IsRef: true } conditional => Origins.Either(Of(conditional.WhenTrue, flow), conditional.WhenFalse is { } other ? Of(other, flow) : null),
        _ => null,
    };

    private static Origin? Itself(IOperation owner, Flow flow) => Origins.Of(owner, flow) is { Hold: Hold.Itself } origin ? origin : null;

    private static Origin? OfCall(IInvocationOperation call, Flow flow) =>
        call.Arguments.Select(a => a.Parameter!.RefKind == RefKind.None ? Itself(a.Value, flow) : Of(a.Value, flow)).FirstOrDefault(o => o is not null)
        ?? (call.Instance is { } instance ? Itself(instance, flow) : null);
}
