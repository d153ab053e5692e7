using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>TIMBR034: the values that a slot can return.</summary>
internal static class Returned
{
    /// <summary>The values that an expression chooses from, without what only carries them.</summary>
    public static IEnumerable<IOperation> ValuesOf(IOperation expression) => expression switch
    {
        IConversionOperation conversion => ValuesOf(conversion.Operand),
        IConditionalOperation conditional => ValuesOf(conditional.WhenTrue).Concat(ValuesOf(conditional.WhenFalse!)),
        ICoalesceOperation coalesce => ValuesOf(coalesce.Value).Concat(ValuesOf(coalesce.WhenNull)),
        ISwitchExpressionOperation choice => choice.Arms.SelectMany(arm => ValuesOf(arm.Value)),
        IInvocationOperation { Arguments.Length: 1 } call when IsCarrier(call.TargetMethod) => ValuesOf(call.Arguments[0].Value),
        IObjectCreationOperation { Arguments.Length: 1, Type: { } type } creation when type.Is("System.Threading.Tasks.ValueTask`1") => ValuesOf(creation.Arguments[0].Value),
        _ => [expression],
    };

    private static bool IsCarrier(IMethodSymbol method) => method.Name switch
    {
        "Next" or "Stop" => method.ContainingType is { Name: "Step", ContainingNamespace: { Name: "Typed", ContainingNamespace.Name: "Timbr" } },
        "FromResult" => method.ContainingType.IsTask(),
        _ => false,
    };
}
