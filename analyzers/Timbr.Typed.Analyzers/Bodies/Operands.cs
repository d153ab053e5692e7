using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Finds the parts of operations that rules ask for.</summary>
internal static class Operands
{
    /// <summary>Without the conversions around it.</summary>
    public static IOperation Bare(this IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IDelegateCreationOperation)
        {
            operation = operation is IConversionOperation conversion ? conversion.Operand : ((IDelegateCreationOperation)operation).Target;
        }

        return operation;
    }

    /// <summary>What <c>?.</c> is applied to.</summary>
    public static IOperation? OfAccess(IConditionalAccessInstanceOperation instance)
    {
        IOperation inner = instance;
        for (var outer = instance.Parent; outer is not null; inner = outer, outer = outer.Parent)
        {
            if (outer is IConditionalAccessOperation access && access.Operation != inner)
            {
                return access.Operation;
            }
        }

        return null;
    }

    /// <summary>What a method is called on: as an extension, its first argument.</summary>
    public static IOperation? ReceiverOf(IInvocationOperation call)
    {
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? ArgumentOf(call, 0) : null);
        return receiver is IConditionalAccessInstanceOperation instance ? OfAccess(instance) : receiver;
    }

    public static IOperation? ArgumentOf(IInvocationOperation call, int ordinal) =>
        call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == ordinal)?.Value;

    /// <summary>The variable that an expression is; null for every other expression.</summary>
    public static ISymbol? VariableOf(IOperation? operation) => operation?.Bare() switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IDeclarationExpressionOperation declaration => VariableOf(declaration.Expression),
        _ => null,
    };

    /// <summary>The variable, field or property that an expression starts from.</summary>
    public static ISymbol? RootOf(IOperation? operation) => operation?.Bare() switch
    {
        IArrayElementReferenceOperation element => RootOf(element.ArrayReference),
        IImplicitIndexerReferenceOperation element => RootOf(element.Instance),
        IPropertyReferenceOperation { Property.IsIndexer: true } element => RootOf(element.Instance),
        IMemberReferenceOperation member => member.Instance is null ? member.Member : RootOf(member.Instance),
        IInvocationOperation call => RootOf(ReceiverOf(call)),
        IAwaitOperation wait => RootOf(wait.Operation),
        IConditionalAccessOperation access => RootOf(access.WhenNotNull),
        IConditionalAccessInstanceOperation instance => RootOf(OfAccess(instance)),
        var other => VariableOf(other),
    };

    /// <summary>What a local variable was declared with.</summary>
    public static IOperation? InitialValueOf(ILocalReferenceOperation reference)
    {
        IOperation root = reference;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(d => SymbolEqualityComparer.Default.Equals(d.Symbol, reference.Local))?.GetVariableInitializer()?.Value;
    }

    /// <summary>The members that a <c>with</c> sets.</summary>
    public static IEnumerable<string> MembersOf(IWithOperation copy) =>
        copy.Initializer.Initializers.OfType<IAssignmentOperation>().Select(a => a.Target).OfType<IMemberReferenceOperation>().Select(m => m.Member.Name);

    /// <summary>The code as it is written, on one line and not too long.</summary>
    public static string Quote(SyntaxNode syntax)
    {
        var text = string.Join(" ", Written(syntax).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text.Substring(0, 57) + "...";
    }

    // Behind ?. the syntax starts in the middle.
    private static string Written(SyntaxNode syntax) =>
        syntax.GetFirstToken().Parent is MemberBindingExpressionSyntax or BracketedArgumentListSyntax { Parent: ElementBindingExpressionSyntax }
        && syntax.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault(a => a.WhenNotNull.Span.Contains(syntax.Span)) is { } access
            ? Written(access.Expression) + "?" + syntax
            : syntax.ToString();
}
