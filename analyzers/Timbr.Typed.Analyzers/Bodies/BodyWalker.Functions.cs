using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Lambdas and local functions, which run as parts of the slot.</summary>
internal sealed partial class BodyWalker
{
    private const int MaxCallDepth = 4;

    private readonly Dictionary<IMethodSymbol, ILocalFunctionOperation> _local = new(SymbolEqualityComparer.Default);

    private readonly Dictionary<ISymbol, IAnonymousFunctionOperation> _lambdas = new(SymbolEqualityComparer.Default);

    private readonly HashSet<IMethodSymbol> _called = new(SymbolEqualityComparer.Default);

    private readonly Stack<IMethodSymbol> _running = new();

    public override void VisitAnonymousFunction(IAnonymousFunctionOperation operation) => Inside(operation.Body);

    // Where it is called it is known what it is called with.
    public override void VisitLocalFunction(ILocalFunctionOperation operation)
    {
    }

    private void FindLocalFunctions(IOperation body)
    {
        foreach (var operation in body.Descendants())
        {
            if (operation is ILocalFunctionOperation function)
            {
                _local[function.Symbol] = function;
            }
            else if (operation is IVariableDeclaratorOperation declarator && declarator.GetVariableInitializer()?.Value.Bare() is IAnonymousFunctionOperation lambda)
            {
                _lambdas[declarator.Symbol] = lambda;
            }
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

    /// <summary>Goes into what is called, where it is written in this body.</summary>
    private void Enter(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (method.MethodKind is not (MethodKind.LocalFunction or MethodKind.DelegateInvoke))
        {
            return;
        }

        var origins = call.Arguments.ToDictionary(a => a.Parameter!.Ordinal, a => Origins.Of(a.Value, _flow));
        if (method.MethodKind == MethodKind.LocalFunction)
        {
            Enter(method, origins);
        }
        else if (LambdaOf(call) is { } lambda)
        {
            Enter(lambda.Symbol, lambda.Body, origins);
        }
    }

    private void Enter(IMethodSymbol function, Dictionary<int, Origin?> origins)
    {
        var symbol = function.OriginalDefinition;
        if (_local.TryGetValue(symbol, out var found) && Enter(symbol, found.Body, origins) && !IsRehearsal)
        {
            _called.Add(symbol);
        }
    }

    private bool Enter(IMethodSymbol symbol, IOperation? body, Dictionary<int, Origin?> origins)
    {
        if (_running.Count >= MaxCallDepth || _running.Contains(symbol, SymbolEqualityComparer.Default))
        {
            return false;
        }

        foreach (var origin in origins.Where(o => o.Key < symbol.Parameters.Length))
        {
            _flow[symbol.Parameters[origin.Key]] = origin.Value;
        }

        _running.Push(symbol);
        Inside(body);
        _running.Pop();
        return true;
    }

    private IAnonymousFunctionOperation? LambdaOf(IInvocationOperation call)
    {
        var called = call.Instance is IConditionalAccessInstanceOperation instance ? Operands.OfAccess(instance) : call.Instance;
        return called?.Bare() as IAnonymousFunctionOperation
            ?? (Operands.VariableOf(called) is { } variable && _lambdas.TryGetValue(variable, out var lambda) ? lambda : null);
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
