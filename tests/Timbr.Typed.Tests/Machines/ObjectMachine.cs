using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Machines;

/// <summary>A machine that does nothing with its messages, and tells what its worker has allocated.</summary>
public sealed class ObjectMachine(MachineOptions? options = null) : Machine<object, ObjectEvaluation>(options)
{
    /// <summary>What the worker's thread had allocated at its first and at its last message, in bytes.</summary>
    public (long First, long Last) Allocated { get; private set; }

    protected override void Evaluate(object message, in MessageId id, ref EvaluationFrame<ObjectEvaluation> frame)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Allocated = (Allocated.First == 0 ? allocated : Allocated.First, allocated);
        frame.Value = new ObjectEvaluation { Input = message };
    }
}
