using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Assignments and declarations.</summary>
internal sealed partial class BodyWalker
{
    public override void VisitSimpleAssignment(ISimpleAssignmentOperation operation)
    {
        Visit(operation.Target);
        Visit(operation.Value);
        Write(operation.Target, operation);
        if (Operands.VariableOf(operation.Target) is { } variable && !operation.IsRef)
        {
            Bind(variable, operation.Value);
        }
    }

    public override void VisitCompoundAssignment(ICompoundAssignmentOperation operation)
    {
        base.VisitCompoundAssignment(operation);
        Write(operation.Target, operation);
    }

    public override void VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation)
    {
        base.VisitIncrementOrDecrement(operation);
        Write(operation.Target, operation);
    }

    public override void VisitCoalesceAssignment(ICoalesceAssignmentOperation operation)
    {
        base.VisitCoalesceAssignment(operation);
        Write(operation.Target, operation);
        if (Operands.VariableOf(operation.Target) is { } variable && _flow[variable] is null)
        {
            Bind(variable, operation.Value);
        }
    }

    public override void VisitEventAssignment(IEventAssignmentOperation operation)
    {
        base.VisitEventAssignment(operation);
        if (operation.EventReference is IEventReferenceOperation { Event.IsStatic: false } reference)
        {
            Write(reference, operation);
        }
    }

    public override void VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation)
    {
        base.VisitDeconstructionAssignment(operation);
        WriteEach(operation.Target, operation);
        Deconstruct(operation.Target, operation.Value.Bare());
    }

    public override void VisitVariableDeclarator(IVariableDeclaratorOperation operation)
    {
        base.VisitVariableDeclarator(operation);
        if (operation.GetVariableInitializer()?.Value is not { } value)
        {
            return;
        }

        if (operation.Symbol.RefKind == RefKind.Ref)
        {
            _flow[operation.Symbol] = Storage.Of(value, _flow);
        }
        else
        {
            Bind(operation.Symbol, value);
        }
    }

    public override void VisitIsPattern(IIsPatternOperation operation)
    {
        base.VisitIsPattern(operation);
        Bind(operation.Pattern, Origins.Of(operation.Value, _flow));
    }

    private void WriteEach(IOperation target, IOperation write)
    {
        if (target is ITupleOperation tuple)
        {
            foreach (var element in tuple.Elements)
            {
                WriteEach(element, write);
            }
        }
        else if (target is not (IDeclarationExpressionOperation or IDiscardOperation))
        {
            Write(target, write);
        }
    }

    private void Write(IOperation target, IOperation write)
    {
        if (Storage.Of(target, _flow) is { } origin)
        {
            if (!IsRehearsal && !IsSafe(origin, target, write))
            {
                _findings.Change(origin, target.Syntax, $"sets '{Operands.Quote(target.Syntax)}'");
            }
        }
        else
        {
            OwnChange(target);
        }
    }

    private bool IsSafe(Origin origin, IOperation target, IOperation write) =>
        origin.Root is INamedTypeSymbol ? IsOwnCache(target, write)
        : !origin.IsGiven
        && (_flow.IsGuarded
            || SharedState.IsOfOneThread(origin.Root)
            || (target is IMemberReferenceOperation { Member: { IsStatic: true } member } && (SharedState.IsGuarded(member) || SharedState.IsFirstUse(write, member)))
            || SharedState.IsConcurrent((target as IMemberReferenceOperation)?.Instance?.Type));

    // An object may keep what it has computed: nobody sees a difference.
    private bool IsOwnCache(IOperation target, IOperation write) =>
        _flow.IsGuarded
        || target is IMemberReferenceOperation { Member: var member } && SharedState.IsFirstUse(write, member)
        || SharedState.IsConcurrent(target.Type);

    // What a copy was given is no longer what the original holds.
    private void OwnChange(IOperation target)
    {
        if (target is IMemberReferenceOperation { Instance: { } instance } reference && Operands.VariableOf(instance) is { } owner && _flow[owner] is { } copy)
        {
            _flow[owner] = copy.Hold == Hold.Members && reference is not IPropertyReferenceOperation { Property.IsIndexer: true }
                ? copy.CopyOfMembers([reference.Member.Name])
                : null;
        }
        else if (target is IArrayElementReferenceOperation { ArrayReference: { } array } && Operands.VariableOf(array) is { } variable)
        {
            _flow[variable] = null;
        }
        else if (target is IImplicitIndexerReferenceOperation { Instance: { } list } && Operands.VariableOf(list) is { } other)
        {
            _flow[other] = null;
        }
    }

    private void Bind(ISymbol variable, IOperation value)
    {
        var origin = Origins.Of(value, _flow);
        _flow[variable] = origin is not null && value.Type is { IsValueType: true } type && !type.IsView() ? origin.CopyOfMembers([]) : origin;
        if (CompletedTasks.IsComplete(value, _flow))
        {
            _flow.Complete(variable);
        }
        else
        {
            _flow.Restart(variable);
        }
    }

    private void BindElement(IOperation variable, IOperation collection)
    {
        var origin = Origins.Of(collection, _flow);
        switch (variable)
        {
            case IVariableDeclaratorOperation declarator:
                if (TaskConditions.LeavesComplete(collection))
                {
                    _flow.Complete(declarator.Symbol);
                }

                _flow[declarator.Symbol] = declarator.Symbol.IsRef ? RefElement(origin) : origin?.Element(declarator.Symbol.Type);
                break;
            case IDeclarationExpressionOperation { Expression: ITupleOperation tuple }:
                DeconstructOrigin(tuple, origin);
                break;
            case ITupleOperation tuple:
                DeconstructOrigin(tuple, origin);
                break;
            default:
                break;
        }
    }

    private static Origin? RefElement(Origin? origin) => origin is { Hold: Hold.Itself } ? origin : null;

    private void Deconstruct(IOperation target, IOperation value)
    {
        var targets = target is IDeclarationExpressionOperation { Expression: ITupleOperation declared } ? declared : target as ITupleOperation;
        if (targets is null)
        {
            return;
        }

        if (value is ITupleOperation values && values.Elements.Length == targets.Elements.Length)
        {
            // All values are taken before the first is assigned.
            var origins = values.Elements.Select(v => Origins.Of(v, _flow)).ToList();
            for (var i = 0; i < origins.Count; i++)
            {
                if (Operands.VariableOf(targets.Elements[i]) is { } variable)
                {
                    _flow[variable] = origins[i];
                }
            }
        }
        else
        {
            DeconstructOrigin(targets, IsPlainDeconstruction(value.Type) ? Origins.Of(value, _flow) : null);
        }
    }

    private void DeconstructOrigin(ITupleOperation targets, Origin? origin)
    {
        foreach (var target in targets.Elements)
        {
            if (target is ITupleOperation inner)
            {
                DeconstructOrigin(inner, origin);
            }
            else if (Operands.VariableOf(target) is { } variable && target.Type is { } type)
            {
                _flow[variable] = origin?.Element(type);
            }
        }
    }

    // The user's own Deconstruct may make what it gives.
    private static bool IsPlainDeconstruction(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && (named.IsTupleType || named.IsRecord || named.Is("System.Collections.Generic.KeyValuePair`2"));
}
