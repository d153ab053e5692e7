using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Which calls give what they were called on, a part of it, or a container with its elements.</summary>
internal static class HandedOn
{
    private static readonly HashSet<string> Wrapping = ["AsSpan", "AsMemory", "AsReadOnly", "AsEnumerable", "Slice", "AsArray"];

    public static Origin? Of(IInvocationOperation call, Flow flow)
    {
        var method = call.TargetMethod.OriginalDefinition;
        var type = method.ContainingType;
        if (type.IsOfSystem() && (call.Instance is null ? Operands.ArgumentOf(call, 0) : Operands.ReceiverOf(call)) is { } source)
        {
            // Aggregate gives what its function made.
            return method.Name == "Aggregate" || Origins.Of(source, flow) is not { } origin ? null
                : IsWrapping(method, type) ? origin
                : call.Instance is null ? FromSequence(method, origin, call.Type!)
                : type.IsCollection() ? Result(method, origin, call.Type!, type.TypeParameters.Contains)
                : null;
        }

        return null;
    }

    /// <summary>What an <c>out</c> argument receives from the collection that the method is called on.</summary>
    public static Origin? Out(IInvocationOperation call, IArgumentOperation argument, Flow flow)
    {
        var type = call.TargetMethod.OriginalDefinition.ContainingType;
        return type.IsCollection() && argument.Parameter!.OriginalDefinition.Type is ITypeParameterSymbol && argument.Value.Type is { } received
            ? Origins.Of(Operands.ReceiverOf(call), flow)?.Element(received)
            : null;
    }

    /// <summary>What a parameter of a lambda receives: the elements of a sequence among the call's arguments, where its type says so.</summary>
    public static Origin? ToLambda(IInvocationOperation call, IArgumentOperation argument, IParameterSymbol lambdas, Flow flow)
    {
        var method = call.TargetMethod.OriginalDefinition;
        if (!(method.ContainingType.IsOfSystem() || method.Name == "ForEach")
            || argument.Parameter!.OriginalDefinition.Type is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke }
            || invoke.Parameters.Length <= lambdas.Ordinal
            || invoke.Parameters[lambdas.Ordinal].Type is not ITypeParameterSymbol element)
        {
            return null;
        }

        if (call.Instance is { } instance)
        {
            return method.ContainingType.IsCollection() && method.ContainingType.TypeParameters.Contains(element)
                ? Origins.Of(instance, flow)?.Element(lambdas.Type)
                : null;
        }

        return call.Arguments
            .Where(a => ElementOf(a.Parameter!.OriginalDefinition.Type) is { } each && SymbolEqualityComparer.Default.Equals(each, element))
            .Select(a => Origins.Of(a.Value, flow)?.Element(lambdas.Type))
            .FirstOrDefault(o => o is not null);
    }

    private static bool IsWrapping(IMethodSymbol method, INamedTypeSymbol type) =>
        Wrapping.Contains(method.Name) && (method.Name != "Slice" || type.IsView()) || type.Is("System.Runtime.InteropServices.MemoryMarshal");

    private static Origin? FromSequence(IMethodSymbol method, Origin origin, ITypeSymbol type)
    {
        if (method.Parameters.Length == 0)
        {
            return null;
        }

        // Cast and OfType name the elements anew.
        return method.ContainingType.Is("System.Linq.Enumerable") && method.Name is "Cast" or "OfType" ? origin.CopyOfElements()
            : ElementOf(method.Parameters[0].Type) is { } element
                ? Result(method, origin, type, argument => SymbolEqualityComparer.Default.Equals(argument, element) || method.ContainingType.Name == "CollectionExtensions")
                : null;
    }

    private static Origin? Result(IMethodSymbol method, Origin origin, ITypeSymbol type, Func<ITypeParameterSymbol, bool> isElement) => method.ReturnType switch
    {
        ITypeParameterSymbol element => isElement(element) ? origin.Element(type) : null,
        IArrayTypeSymbol { ElementType: ITypeParameterSymbol element } => isElement(element) ? origin.CopyOfElements() : null,
        INamedTypeSymbol named => named.TypeArguments.Any(a => Mentions(a, isElement)) ? origin.CopyOfElements() : null,
        _ => null,
    };

    private static bool Mentions(ITypeSymbol argument, Func<ITypeParameterSymbol, bool> isElement) => argument switch
    {
        ITypeParameterSymbol element => isElement(element),
        INamedTypeSymbol { Name: "IGrouping" } group => group.TypeArguments.Any(a => Mentions(a, isElement)),
        _ => false,
    };

    private static ITypeParameterSymbol? ElementOf(ITypeSymbol sequence) => sequence switch
    {
        IArrayTypeSymbol array => array.ElementType as ITypeParameterSymbol,
        INamedTypeSymbol { TypeArguments.Length: > 0 } named => named.TypeArguments[named.TypeArguments.Length - 1] as ITypeParameterSymbol,
        _ => null,
    };
}
