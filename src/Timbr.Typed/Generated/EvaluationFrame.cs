using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>
/// The place where a machine's worker keeps the evaluation it is at, message after message. That it is a <c>ref struct</c> says
/// that it is on the stack: values are stored into it without the garbage collector's write barrier. Only generated code uses it.
/// </summary>
/// <typeparam name="TEvaluation">The pipeline's evaluation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct EvaluationFrame<TEvaluation>
    where TEvaluation : struct
{
    /// <summary>The evaluation: complete, whichever message it is of, when the next message is evaluated into it.</summary>
    public TEvaluation Value;

    /// <summary>A struct of its own, so that the evaluation comes first: a reference would come before it, and each value's place be the sum of two.</summary>
    private Context _context;

    /// <summary>What runs in each slot for the message; null for what was declared.</summary>
    public SlotFunctions? Functions
    {
        readonly get => _context.Functions;
        set => _context.Functions = value;
    }

    /// <summary>Whose state it is that the slots get: several workers have one each.</summary>
    public int Lane
    {
        readonly get => _context.Lane;
        set => _context.Lane = value;
    }

    private struct Context
    {
        public SlotFunctions? Functions;
        public int Lane;
    }
}
