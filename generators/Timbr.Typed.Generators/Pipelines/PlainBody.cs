using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>
/// Knows the functions that certainly throw nothing: one expression of built-in arithmetic on numbers, truth values and members
/// of the message. For such a slot the evaluator need not note which slot it has come to, which costs more than the slot does.
/// Looks at syntax and at the types of parameters alone, since binding every body on every edit would be slow.
/// </summary>
internal sealed class PlainBody
{
    private readonly Pipeline _pipeline;
    private readonly Slot _slot;
    private readonly bool _isChecked;
    private bool _readsMessage;
    private int _conditions;

    private PlainBody(Pipeline pipeline, Slot slot)
    {
        _pipeline = pipeline;
        _slot = slot;
        _isChecked = pipeline.Compilation.Options is CSharpCompilationOptions { CheckOverflow: true };
    }

    /// <summary>The numbers of the slots that may throw, given that those before them did not.</summary>
    public static ISet<int> SlotsThatMayThrow(Pipeline pipeline)
    {
        var slots = new HashSet<int>();
        var isMessageThere = pipeline.Input is { IsValueType: true };
        foreach (var slot in pipeline.Slots)
        {
            var body = new PlainBody(pipeline, slot);
            if (!slot.IsGap && !body.IsPlain(isMessageThere, out var findsMessage))
            {
                slots.Add(slot.Number);
                isMessageThere |= findsMessage;
            }
        }

        return slots;
    }

    /// <param name="isMessageThere">Whether the message is known not to be null.</param>
    /// <param name="findsMessage">Whether it is known after this slot.</param>
    private bool IsPlain(bool isMessageThere, out bool findsMessage)
    {
        findsMessage = false;
        if (_slot is not { Method: { IsGenericMethod: false } method, IsReused: false, IsStep: false, IsVoid: false }
            || !method.ContainingType.StaticConstructors.IsEmpty
            || method.GetAttributes().Length > 1
            || KindOf(method.ReturnType) is null
            || !_slot.Bindings.All(IsPassedAsItIs)
            || Body(method) is not { } body
            || KindOf(body) is null)
        {
            return false;
        }

        findsMessage = _readsMessage && _conditions == 0;
        return isMessageThere || !_readsMessage;
    }

    private static ExpressionSyntax? Body(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Length == 1 && method.DeclaringSyntaxReferences[0].GetSyntax() is MethodDeclarationSyntax syntax
            ? syntax.ExpressionBody?.Expression ?? (syntax.Body is { Statements.Count: 1 } body ? (body.Statements[0] as ReturnStatementSyntax)?.Expression : null)
            : null;

    // A user's own conversion to the parameter's type may throw.
    private bool IsPassedAsItIs(Binding binding)
    {
        if (binding.Kind != BindingKind.Value)
        {
            return false;
        }

        var value = binding.Value < 0 ? _pipeline.Input : _pipeline.Slots[binding.Value].Output;
        return value is not null
            && (SymbolEqualityComparer.Default.Equals(value, binding.Parameter.Type) || (KindOf(value) is not null && KindOf(binding.Parameter.Type) is not null));
    }

    private static Kind? KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => Kind.Truth,
        SpecialType.System_String => Kind.Text,
        SpecialType.System_Single or SpecialType.System_Double => Kind.Floating,
        SpecialType.System_Char or SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 => Kind.Integer,
        _ => null,
    };

    /// <summary>What an expression gives; null where it may throw, or is not known not to.</summary>
    private Kind? KindOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => KindOf(inner.Expression),
        LiteralExpressionSyntax literal => KindOf(literal.Token.Value),
        IdentifierNameSyntax name => Parameter(name) is { } parameter ? KindOf(parameter.Type) : null,
        MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression, Expression: IdentifierNameSyntax owner } member => KindOf(owner, member.Name),
        PrefixUnaryExpressionSyntax unary => Unary(unary.Kind(), KindOf(unary.Operand)),
        BinaryExpressionSyntax binary => Binary(binary),
        ConditionalExpressionSyntax choice => Choice(choice),
        CastExpressionSyntax { Type: PredefinedTypeSyntax type } cast => Cast(type.Keyword.Kind(), KindOf(cast.Expression)),
        _ => null,
    };

    private static Kind? KindOf(object? literal) => literal switch
    {
        bool => Kind.Truth,
        string => Kind.Text,
        float or double => Kind.Floating,
        char or int or uint or long or ulong => Kind.Integer,
        _ => null,
    };

    private IParameterSymbol? Parameter(IdentifierNameSyntax name) =>
        _slot.Method!.Parameters.FirstOrDefault(parameter => parameter.Name == name.Identifier.ValueText);

    private Kind? KindOf(IdentifierNameSyntax owner, SimpleNameSyntax member)
    {
        if (Parameter(owner) is not { } parameter
            || !SymbolEqualityComparer.Default.Equals(parameter.Type, _pipeline.Input)
            || _slot.Bindings.All(b => b.Value >= 0 || !SymbolEqualityComparer.Default.Equals(b.Parameter, parameter)))
        {
            return null;
        }

        _readsMessage = true;
        var named = parameter.Type.GetMembers(member.Identifier.ValueText);
        return (named.Length == 1 ? named[0] : null) switch
        {
            IFieldSymbol { IsStatic: false } field => KindOf(field.Type),
            IPropertySymbol { IsStatic: false, IsVirtual: false, IsOverride: false, IsAbstract: false } property when IsAutomatic(property) => KindOf(property.Type),
            _ => null,
        };
    }

    private static bool IsAutomatic(IPropertySymbol property) => property.DeclaringSyntaxReferences.Length == 1 && property.DeclaringSyntaxReferences[0].GetSyntax() switch
    {
        ParameterSyntax => true,
        PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } declaration =>
            !declaration.Modifiers.Any(SyntaxKind.PartialKeyword) && accessors.Accessors.All(a => a is { Body: null, ExpressionBody: null }),
        _ => false,
    };

    private Kind? Unary(SyntaxKind operation, Kind? operand) => (operation, operand) switch
    {
        (SyntaxKind.LogicalNotExpression, Kind.Truth) => Kind.Truth,
        (SyntaxKind.UnaryPlusExpression or SyntaxKind.UnaryMinusExpression, Kind.Floating) => Kind.Floating,
        (SyntaxKind.UnaryPlusExpression or SyntaxKind.UnaryMinusExpression or SyntaxKind.BitwiseNotExpression, Kind.Integer) => _isChecked ? null : Kind.Integer,
        _ => null,
    };

    private Kind? Binary(BinaryExpressionSyntax binary)
    {
        var operation = binary.Kind();
        var left = KindOf(binary.Left);
        var isConditional = operation is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression;
        _conditions += isConditional ? 1 : 0;
        var right = KindOf(binary.Right);
        switch (operation)
        {
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression when left == right || (IsNumber(left) && IsNumber(right)):
            case SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression
                when IsNumber(left) && IsNumber(right):
                return left is null ? null : Kind.Truth;
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.ExclusiveOrExpression
                when left == Kind.Truth && right == Kind.Truth:
                return Kind.Truth;
            case SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression
                when IsNumber(left) && IsNumber(right) && (left == Kind.Floating || right == Kind.Floating):
                return Kind.Floating;
            case SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression when left == Kind.Integer && right == Kind.Integer && !_isChecked:
                return Kind.Integer;
            case SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression or SyntaxKind.ExclusiveOrExpression when left == Kind.Integer && right == Kind.Integer:
                return Kind.Integer;
            default:
                return null;
        }
    }

    private Kind? Choice(ConditionalExpressionSyntax choice)
    {
        _conditions++;
        var condition = KindOf(choice.Condition);
        var first = KindOf(choice.WhenTrue);
        var second = KindOf(choice.WhenFalse);
        return condition != Kind.Truth || first is null || second is null ? null
            : first == second ? first
            : IsNumber(first) && IsNumber(second) ? Kind.Floating
            : null;
    }

    private Kind? Cast(SyntaxKind type, Kind? operand) => type switch
    {
        SyntaxKind.DoubleKeyword or SyntaxKind.FloatKeyword when IsNumber(operand) => Kind.Floating,
        SyntaxKind.IntKeyword or SyntaxKind.UIntKeyword or SyntaxKind.LongKeyword or SyntaxKind.ULongKeyword or SyntaxKind.ShortKeyword or SyntaxKind.UShortKeyword
            or SyntaxKind.ByteKeyword or SyntaxKind.SByteKeyword or SyntaxKind.CharKeyword when IsNumber(operand) && !_isChecked => Kind.Integer,
        _ => null,
    };

    private static bool IsNumber(Kind? kind) => kind is Kind.Integer or Kind.Floating;

    private enum Kind
    {
        Integer,
        Floating,
        Truth,
        Text,
    }
}
