namespace Timbr.Typed;

/// <summary>What became of a slot in one evaluation.</summary>
public enum SlotState
{
    /// <summary>It gave a value.</summary>
    Value,

    /// <summary>It threw.</summary>
    Failed,

    /// <summary>It did not run, since a slot that it reads gave no value.</summary>
    Upstream,

    /// <summary>It did not run, since an earlier slot ended the message.</summary>
    Stopped,
}
