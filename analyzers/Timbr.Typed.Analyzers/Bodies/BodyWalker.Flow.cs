using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Branches and loops.</summary>
internal sealed partial class BodyWalker
{
    private const int MaxRehearsals = 3;

    /// <summary>For each loop and switch around the place, what is known where it is left.</summary>
    private readonly Stack<List<Flow>> _exits = new();

    public override void VisitConditional(IConditionalOperation operation)
    {
        Visit(operation.Condition);
        var otherwise = _flow.Copy();
        TaskConditions.Learn(operation.Condition, holds: true, _flow);
        Visit(operation.WhenTrue);
        var then = _flow;
        _flow = otherwise;
        TaskConditions.Learn(operation.Condition, holds: false, _flow);
        Visit(operation.WhenFalse);
        _flow = Flow.Join(then, _flow);
    }

    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        Visit(operation.LeftOperand);
        if (operation.OperatorKind is not (BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr))
        {
            Visit(operation.RightOperand);
            return;
        }

        // Patterns of the right side stay known, since what follows uses them only where they hold.
        TaskConditions.Learn(operation.LeftOperand, operation.OperatorKind == BinaryOperatorKind.ConditionalAnd, _flow);
        Visit(operation.RightOperand);
    }

    public override void VisitCoalesce(ICoalesceOperation operation)
    {
        Visit(operation.Value);
        Aside(operation.WhenNull);
    }

    public override void VisitSwitch(ISwitchOperation operation)
    {
        Visit(operation.Value);
        var start = _flow;
        var ends = new List<Flow>();
        _exits.Push(ends);
        foreach (var section in operation.Cases)
        {
            var entry = (Flow?)null;
            foreach (var clause in section.Clauses)
            {
                _flow = start.Copy();
                VisitClause(operation.Value, clause);
                entry = entry is null ? _flow : Flow.Join(entry, _flow);
            }

            _flow = entry ?? start.Copy();

            foreach (var statement in section.Body)
            {
                Visit(statement);
            }

            ends.Add(_flow);
        }

        _exits.Pop();
        _flow = ends.Aggregate(start, Flow.Join);
    }

    private void VisitClause(IOperation value, ICaseClauseOperation clause)
    {
        if (clause is IPatternCaseClauseOperation { Pattern: { } pattern } matched)
        {
            Bind(pattern, Origins.Of(value, _flow));
            TaskConditions.LearnFromPattern(value, pattern, holds: true, _flow);
            Visit(clause);
            TaskConditions.Learn(matched.Guard, holds: true, _flow);
        }
        else
        {
            Visit(clause);
            TaskConditions.LearnFromCase(value, clause, _flow);
        }
    }

    public override void VisitSwitchExpression(ISwitchExpressionOperation operation)
    {
        Visit(operation.Value);
        var joined = (Flow?)null;
        var start = _flow;
        foreach (var arm in operation.Arms)
        {
            _flow = start.Copy();
            Bind(arm.Pattern, Origins.Of(operation.Value, _flow));
            TaskConditions.LearnFromPattern(operation.Value, arm.Pattern, holds: true, _flow);
            Visit(arm.Pattern);
            Visit(arm.Guard);
            TaskConditions.Learn(arm.Guard, holds: true, _flow);
            Visit(arm.Value);

            // Each variable of a pattern belongs to one arm, so it may stay known for whoever asks what the expression gives.
            joined = joined is null ? _flow : Flow.Join(joined, _flow);
        }

        _flow = joined ?? start;
        foreach (var arm in operation.Arms)
        {
            Bind(arm.Pattern, Origins.Of(operation.Value, _flow));
        }
    }

    public override void VisitForEachLoop(IForEachLoopOperation operation)
    {
        Visit(operation.Collection);
        Loop(() =>
        {
            var collection = operation.Collection.Bare();
            BindElement(operation.LoopControlVariable, collection);
            Visit(operation.Body);
        });
    }

    public override void VisitForLoop(IForLoopOperation operation)
    {
        foreach (var before in operation.Before)
        {
            Visit(before);
        }

        Loop(() =>
        {
            Visit(operation.Condition);
            Visit(operation.Body);
            foreach (var after in operation.AtLoopBottom)
            {
                Visit(after);
            }
        });
    }

    public override void VisitWhileLoop(IWhileLoopOperation operation)
    {
        Loop(() =>
        {
            if (operation.ConditionIsTop)
            {
                Visit(operation.Condition);
                TaskConditions.Learn(operation.Condition, holds: true, _flow);
                Visit(operation.Body);
            }
            else
            {
                Visit(operation.Body);
                _flow.IsDead = false;
                Visit(operation.Condition);
            }
        });

        // Unless it is left early, it ends where its condition does not hold.
        if (!operation.Body.Descendants().Any(inner => inner is IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo }))
        {
            TaskConditions.Learn(operation.Condition, holds: false, _flow);
        }
    }

    public override void VisitTry(ITryOperation operation)
    {
        var start = _flow.Copy();
        Visit(operation.Body);
        var end = _flow;
        var failed = Flow.Join(start, end);
        foreach (var handler in operation.Catches)
        {
            _flow = failed.Copy();
            Visit(handler);
            end = Flow.Join(end, _flow);
        }

        _flow = end;
        if (operation.Finally is { } last)
        {
            var isDead = _flow.IsDead;
            _flow.IsDead = false;
            Visit(last);
            _flow.IsDead |= isDead;
        }
    }

    public override void VisitThrow(IThrowOperation operation)
    {
        base.VisitThrow(operation);
        if (operation.Type is null)
        {
            _flow.IsDead = true;
        }
    }

    public override void VisitBranch(IBranchOperation operation)
    {
        if (_exits.Count > 0)
        {
            _exits.Peek().Add(_flow.Copy());
        }

        _flow.IsDead = true;
    }

    public override void VisitLabeled(ILabeledOperation operation)
    {
        _flow.IsDead = false;
        base.VisitLabeled(operation);
    }

    public override void VisitLock(ILockOperation operation)
    {
        Visit(operation.LockedValue);
        var isGuarded = _flow.IsGuarded;
        _flow.IsGuarded = true;
        Visit(operation.Body);
        _flow.IsGuarded = isGuarded;
    }

    private void Loop(Action pass)
    {
        if (_rehearsals < MaxRehearsals)
        {
            _rehearsals++;
            Pass(pass);
            _rehearsals--;
        }

        Pass(pass);
    }

    // Afterwards that is known which is known whether the loop runs, is left early, or starts again.
    private void Pass(Action pass)
    {
        var start = _flow.Copy();
        var ends = new List<Flow>();
        _exits.Push(ends);
        pass();
        _exits.Pop();
        _flow = ends.Append(_flow).Aggregate(start, Flow.Join);
    }

    // What runs on some of the ways only.
    private void Aside(IOperation operation)
    {
        var start = _flow.Copy();
        Visit(operation);
        _flow = Flow.Join(start, _flow);
    }
}
