using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>The value of a slot was read that gave none. Look at <see cref="EvaluationOutcome"/> first.</summary>
public sealed class SlotValueMissingException : TimbrException
{
    internal SlotValueMissingException(string pipeline, int slot, string name, SlotState state, Exception? innerException)
        : base($"Slot {slot} '{name}' of pipeline '{pipeline}' has no value: {Reason(state, innerException)} Look at Outcome[{slot}] before reading it.", innerException)
    {
        Pipeline = pipeline;
        Slot = slot;
        Name = name;
        State = state;
    }

    /// <summary>The pipeline's name.</summary>
    public string Pipeline { get; }

    /// <summary>The slot's number.</summary>
    public int Slot { get; }

    /// <summary>The slot's name.</summary>
    public string Name { get; }

    /// <summary>What became of the slot.</summary>
    public SlotState State { get; }

    private static string Reason(SlotState state, Exception? error) => state switch
    {
        SlotState.Failed => $"it failed ({(error is null ? "" : ExceptionText.MessageOf(error))}).",
        SlotState.Upstream => "a slot that it reads failed.",
        _ => "an earlier slot stopped the message.",
    };
}
