using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>
/// Walks through the body of a slot in the order in which it runs, and keeps track of which variables hold what the slot was
/// given, or what is static. Of the methods that it calls, only that is known which they change.
/// </summary>
internal sealed partial class BodyWalker : OperationWalker
{
    private readonly IFindings _findings;

    private readonly CalledMethods _methods;

    private readonly int _depth;

    private readonly CancellationToken _cancellation;

    private Flow _flow = new();

    /// <summary>How often the place is walked through without a word, to know what a loop brings back to its start.</summary>
    private int _rehearsals;

    /// <summary>How many functions deep inside the slot the place is.</summary>
    private int _functions;

    /// <param name="findings">Who is told.</param>
    /// <param name="methods">What is known of the methods that the body calls.</param>
    /// <param name="depth">How many calls away from the slot the body is.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public BodyWalker(IFindings findings, CalledMethods methods, int depth, CancellationToken cancellation)
    {
        _findings = findings;
        _methods = methods;
        _depth = depth;
        _cancellation = cancellation;
    }

    /// <summary>Walks through a body whose parameters hold what is given.</summary>
    public void Walk(IOperation body, IEnumerable<(ISymbol Parameter, Origin Origin)> given)
    {
        foreach (var (parameter, origin) in given)
        {
            _flow[parameter] = origin;
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
