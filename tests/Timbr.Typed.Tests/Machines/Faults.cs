using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Machines;

/// <summary>What becomes of the slots of a number.</summary>
public static class Faults
{
    public static EvaluationFaults Failed(Exception error)
    {
        var faults = new EvaluationFaults(NumberEvaluation.Shape);
        faults.Fail(0, error);
        faults.Skip(1);
        return faults;
    }

    public static EvaluationFaults Stopped() => EvaluationFaults.StopAt(NumberEvaluation.Shape, 0);
}
