using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>
/// Walks through the body of a slot in the order in which it runs, and keeps track of which variables hold what the slot was
/// given, or what is static. Other methods are not looked into; local functions and lambdas are.
/// </summary>
internal sealed partial class BodyWalker : OperationWalker
{
    private readonly SlotBody _slot;

    private readonly CancellationToken _cancellation;

    private readonly BodyFindings _findings;

    private Flow _flow = new();

    /// <summary>How often the place is walked through without a word, to know what a loop brings back to its start.</summary>
    private int _rehearsals;

    /// <summary>How many functions deep inside the slot the place is.</summary>
    private int _functions;

    public BodyWalker(SlotBody slot, CancellationToken cancellation)
    {
        _slot = slot;
        _cancellation = cancellation;
        _findings = new BodyFindings(slot);
    }

    public IEnumerable<Diagnostic> Findings => _findings.All;

    public void Walk(IOperation body)
    {
        foreach (var parameter in _slot.Given)
        {
            _flow[parameter] = parameter.Type.IsInert() ? null : Origin.Of(parameter, parameter.Type);
        }

        var start = _flow.Copy();
        FindLocalFunctions(body);
        Visit(body);
        _flow = start;
        VisitUncalledFunctions();
    }

    public override void DefaultVisit(IOperation operation)
    {
        _cancellation.ThrowIfCancellationRequested();
        base.DefaultVisit(operation);
    }

    public override void VisitReturn(IReturnOperation operation)
    {
        base.VisitReturn(operation);
        if (_functions == 0 && operation.Kind == OperationKind.Return && operation.ReturnedValue is { } returned && !IsRehearsal)
        {
            foreach (var value in Returned.ValuesOf(returned))
            {
                if (Origins.Of(value, _flow) is { Hold: Hold.Itself, IsPart: false, Root: IParameterSymbol parameter }
                    && Mutability.IsMutable(parameter.Type))
                {
                    _findings.Return(parameter, value.Syntax);
                }
            }
        }

        _flow.IsDead = operation.Kind != OperationKind.YieldReturn;
    }

    public override void VisitPropertyReference(IPropertyReferenceOperation operation)
    {
        base.VisitPropertyReference(operation);
        if (BlockingCalls.Advice(operation, _flow) is { } instead && !IsRehearsal)
        {
            _findings.Block(operation.Syntax, instead);
        }

        CheckChance(operation);
    }

    public override void VisitMethodReference(IMethodReferenceOperation operation)
    {
        base.VisitMethodReference(operation);
        CheckChance(operation);
    }

    public override void VisitAwait(IAwaitOperation operation)
    {
        base.VisitAwait(operation);
        CompletedTasks.LearnFrom(operation, _flow);
    }

    private bool IsRehearsal => _rehearsals > 0;

    private void CheckChance(IOperation operation)
    {
        if (!IsRehearsal && Chance.Of(operation) is { } predicate)
        {
            _findings.Chance(operation.Syntax, predicate);
        }
    }
}
