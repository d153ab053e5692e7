using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>What became of each slot of an evaluation. Immutable; safe to share between threads.</summary>
public readonly struct EvaluationOutcome : IEquatable<EvaluationOutcome>
{
    private readonly EvaluationFaults? _faults;

    internal EvaluationOutcome(EvaluationFaults? faults) => _faults = faults;

    /// <summary>Whether every slot gave a value.</summary>
    public bool IsComplete => _faults is null;

    /// <summary>Whether a slot threw.</summary>
    public bool HasFailed => _faults is { FailedSlots: not 0 };

    /// <summary>The slot that ended the message with <see cref="Step.Stop{T}"/>; null where none did.</summary>
    public int? StoppedAt => _faults?.StoppedAt;

    /// <summary>What the slots threw, by slot number; empty where none did.</summary>
    public IReadOnlyList<SlotError> Errors => _faults?.Errors ?? [];

    internal EvaluationFaults? Faults => _faults;

    /// <summary>The name of the pipeline; null for a complete evaluation.</summary>
    internal string? Pipeline => _faults?.Pipeline;

    /// <summary>What became of one slot.</summary>
    /// <param name="slot">The slot's number. A number that the pipeline does not have answers <see cref="SlotState.Value"/>.</param>
    public SlotState this[int slot] => _faults?.StateOf(slot) ?? SlotState.Value;

    /// <summary>In a few words: <c>complete</c>, <c>stopped at slot 1 'Kind'</c>, <c>failed: slot 0 'Half' (DivideByZeroException: ...)</c>.</summary>
    public override string ToString()
    {
        if (_faults is not { } faults)
        {
            return "complete";
        }

        var errors = faults.Errors.Select(static error => $"slot {error.Slot} '{error.Name}' ({error.Exception.GetType().Name}: {ExceptionText.MessageOf(error.Exception)})");
        var failed = HasFailed ? $"failed: {string.Join(", ", errors)}" : "";
        var stopped = StoppedAt is { } slot ? $"stopped at slot {slot} '{faults.NameOf(slot)}'" : "";
        return failed.Length == 0 || stopped.Length == 0 ? failed + stopped : $"{stopped}; {failed}";
    }

    /// <summary>Whether both are of the same evaluation, or both complete.</summary>
    public bool Equals(EvaluationOutcome other) => ReferenceEquals(_faults, other._faults);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EvaluationOutcome other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _faults?.GetHashCode() ?? 0;

    /// <summary>Whether both are of the same evaluation, or both complete.</summary>
    public static bool operator ==(EvaluationOutcome left, EvaluationOutcome right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(EvaluationOutcome left, EvaluationOutcome right) => !left.Equals(right);
}
