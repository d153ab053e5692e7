using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Lambdas and local functions, which run as parts of the slot.</summary>
internal sealed partial class BodyWalker
{
    private const int MaxCallDepth = 4;

    private readonly Dictionary<IMethodSymbol, ILocalFunctionOperation> _local = new(SymbolEqualityComparer.Default);

    private readonly HashSet<IMethodSymbol> _called = new(SymbolEqualityComparer.Default);

    private readonly Stack<IMethodSymbol> _running = new();

    public override void VisitAnonymousFunction(IAnonymousFunctionOperation operation) => Inside(operation.Body);

    // Where it is called it is known what it is called with.
    public override void VisitLocalFunction(ILocalFunctionOperation operation)
    {
    }

    private void FindLocalFunctions(IOperation body)
    {
        foreach (var function in body.Descendants().OfType<ILocalFunctionOperation>())
        {
            _local[function.Symbol] = function;
        }
    }

    private void VisitUncalledFunctions()
    {
        foreach (var function in _local)
        {
            if (!_called.Contains(function.Key))
            {
                Inside(function.Value.Body);
            }
        }
    }

    private void Enter(IInvocationOperation call)
    {
        var symbol = call.TargetMethod.OriginalDefinition;
        if (!_local.TryGetValue(symbol, out var function) || _running.Count >= MaxCallDepth || _running.Contains(symbol, SymbolEqualityComparer.Default))
        {
            return;
        }

        if (!IsRehearsal)
        {
            _called.Add(symbol);
        }

        var origins = call.Arguments.Select(a => Origins.Of(a.Value, _flow)).ToList();
        for (var i = 0; i < origins.Count; i++)
        {
            _flow[symbol.Parameters[call.Arguments[i].Parameter!.Ordinal]] = origins[i];
        }

        _running.Push(symbol);
        Inside(function.Body);
        _running.Pop();
    }

    private void Inside(IOperation? body)
    {
        var outside = _flow.Copy();
        _flow = outside.Copy();
        _functions++;
        Visit(body);
        _functions--;
        _flow = outside;
    }
}
