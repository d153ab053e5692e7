using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>TIMBR021: what a condition tells of tasks: where it holds, or does not, some of them are complete.</summary>
internal static class TaskConditions
{
    private static readonly HashSet<string> Ends = ["RanToCompletion", "Faulted", "Canceled"];

    private static readonly HashSet<string> Questions = ["IsCompleted", "IsCompletedSuccessfully", "IsFaulted", "IsCanceled"];

    public static void Learn(IOperation? condition, bool holds, Flow flow)
    {
        switch (condition?.Bare())
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } negated:
                Learn(negated.Operand, !holds, flow);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                if (holds == (both.OperatorKind == BinaryOperatorKind.ConditionalAnd))
                {
                    Learn(both.LeftOperand, holds, flow);
                    Learn(both.RightOperand, holds, flow);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                LearnFromComparison(comparison, holds == (comparison.OperatorKind == BinaryOperatorKind.Equals), flow);
                break;
            case IPropertyReferenceOperation property when holds && IsQuestion(property):
                CompletedTasks.Complete(property.Instance, flow);
                break;
            case IConditionalAccessOperation access:
                Learn(access.WhenNotNull, holds, flow);
                break;
            case IInvocationOperation call when holds:
                LearnFromCall(call, flow);
                break;
            case IIsPatternOperation test:
                LearnFromPattern(test.Value, test.Pattern, holds, flow);
                break;
            case ILocalReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } answer:
                if (Operands.InitialValueOf(answer) is { } question && question.Bare() is not ILocalReferenceOperation)
                {
                    Learn(question, holds, flow);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>What it tells that a value matches a pattern, or does not.</summary>
    public static void LearnFromPattern(IOperation value, IPatternOperation pattern, bool holds, Flow flow)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                LearnFromPattern(value, negated.Pattern, !holds, flow);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both when holds:
                LearnFromPattern(value, both.LeftPattern, holds, flow);
                LearnFromPattern(value, both.RightPattern, holds, flow);
                break;
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool expected } }:
                Learn(value, holds == expected, flow);
                break;
            case var states when holds && StatusOf(value) is { } task && AreEnds(states):
                CompletedTasks.Complete(task, flow);
                break;
            case IRecursivePatternOperation recursive when holds && recursive.PropertySubpatterns.Any(TellsCompletion):
                CompletedTasks.Complete(value, flow);
                if (recursive.DeclaredSymbol is { } named)
                {
                    flow.Complete(named);
                }

                break;
            default:
                break;
        }
    }

    /// <summary>What it tells that a <c>case</c> is the one.</summary>
    public static void LearnFromCase(IOperation value, ICaseClauseOperation clause, Flow flow)
    {
        if (clause is not ISingleValueCaseClauseOperation { Value: { } state })
        {
            return;
        }

        if (state.ConstantValue is { HasValue: true, Value: bool expected })
        {
            Learn(value, expected, flow);
        }
        else if (StatusOf(value) is { } task && IsEnd(state))
        {
            CompletedTasks.Complete(task, flow);
        }
    }

    /// <summary>Whether a call picks one of the elements that are complete: <c>tasks.First(t => t.IsCompleted)</c>.</summary>
    public static bool PicksComplete(IInvocationOperation call) =>
        (call.TargetMethod.Name is "First" or "Last" or "Single" or "Find" or "FindLast" && AsksEach(call))
        || (call.TargetMethod.ReturnType.IsTask() && LeavesComplete(Operands.ReceiverOf(call)));

    /// <summary>Whether every element of a sequence is complete, since the others were left out.</summary>
    public static bool LeavesComplete(IOperation? sequence)
    {
        for (var next = sequence?.Bare() as IInvocationOperation; next is not null; next = Operands.ReceiverOf(next)?.Bare() as IInvocationOperation)
        {
            if (next.TargetMethod.Name == "Where" && AsksEach(next))
            {
                return true;
            }
        }

        return false;
    }

    private static void LearnFromComparison(IBinaryOperation comparison, bool isEqual, Flow flow)
    {
        var (left, right) = (comparison.LeftOperand.Bare(), comparison.RightOperand.Bare());
        if (right.ConstantValue is { HasValue: true, Value: bool expected })
        {
            Learn(left, isEqual == expected, flow);
        }
        else if (isEqual && (IsEnd(right) ? StatusOf(left) : IsEnd(left) ? StatusOf(right) : null) is { } task)
        {
            CompletedTasks.Complete(task, flow);
        }
        else if (isEqual && left.Type.IsTask() && right.Type.IsTask() && (CompletedTasks.IsComplete(left, flow) || CompletedTasks.IsComplete(right, flow)))
        {
            CompletedTasks.Complete(left, flow);
            CompletedTasks.Complete(right, flow);
        }
    }

    private static void LearnFromCall(IInvocationOperation call, Flow flow)
    {
        if (call is { TargetMethod.Name: "Wait", Instance: { } waited })
        {
            CompletedTasks.Complete(waited, flow);
        }
        else if (call.TargetMethod.Name == "All" && call.TargetMethod.ContainingType.IsOfSystem() && AsksEach(call))
        {
            flow.HasAwaitedAll = true;
            CompletedTasks.Complete(Operands.ReceiverOf(call), flow);
        }
    }

    private static bool AsksEach(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Value.Bare() is IAnonymousFunctionOperation { Symbol.Parameters: { IsEmpty: false } parameters, Body.Operations: var statements }
                && statements.FirstOrDefault() is IReturnOperation { ReturnedValue: { } test })
            {
                var flow = new Flow();
                Learn(test, holds: true, flow);
                return flow.IsComplete(parameters[0]);
            }
        }

        return false;
    }

    private static bool IsQuestion(IPropertyReferenceOperation property) =>
        Questions.Contains(property.Property.Name) && (property.Property.ContainingType.IsTask() || property.Property.ContainingType.IsAwaiter());

    private static IOperation? StatusOf(IOperation value) => value.Bare() switch
    {
        IPropertyReferenceOperation { Property.Name: "Status" } status when status.Property.ContainingType.IsTask() => status.Instance,
        IConditionalAccessOperation access => StatusOf(access.WhenNotNull),
        _ => null,
    };

    private static bool AreEnds(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value: { } value } => IsEnd(value),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either => AreEnds(either.LeftPattern) && AreEnds(either.RightPattern),
        _ => false,
    };

    private static bool IsEnd(IOperation state) => state.Bare() is IFieldReferenceOperation { Field: var field } && Ends.Contains(field.Name);

    private static bool TellsCompletion(IPropertySubpatternOperation part) => part.Member is IPropertyReferenceOperation member
        && (member.Property.Name == "Status" ? AreEnds(part.Pattern)
            : Questions.Contains(member.Property.Name) && part.Pattern is IConstantPatternOperation { Value.ConstantValue.Value: true });
}
