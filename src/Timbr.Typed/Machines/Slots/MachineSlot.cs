using System.Globalization;

namespace Timbr.Typed;

/// <summary>One slot of a machine. All members can be called from any thread, while the machine runs too.</summary>
public class MachineSlot
{
    /// <summary>How many messages there are to one that a candidate is tried on, unless told otherwise.</summary>
    protected const int DefaultShadowInterval = 16;

    private readonly MachineSlots _slots;
    private volatile RetryPolicy? _retries;
    private volatile Shadow? _candidate;
    private volatile string? _variant;

    internal MachineSlot(MachineSlots slots, SlotNode node)
    {
        _slots = slots;
        Node = node;
    }

    /// <summary>The slot's number.</summary>
    public int Number => Node.Number;

    /// <summary>The slot's name.</summary>
    public string Name => Node.Name;

    /// <summary>The slot in the pipeline's graph: the type of its value, what it reads, its variants.</summary>
    public SlotNode Node { get; }

    /// <summary>The name of the variant that runs; null where the slot's own function runs, or a replacement.</summary>
    public string? Variant
    {
        get => _variant;
        internal set => _variant = value;
    }

    /// <summary>Whether something else runs than the slot's own function: a variant, which <see cref="Variant"/> then names, or a replacement.</summary>
    public bool IsReplaced => _slots.Functions.IsReplaced(Number);

    /// <summary>The slot at this moment, as <see cref="MachineStatus.Slots"/> has it: its calls, failures and time as well. Nothing is counted before the start.</summary>
    public SlotStatus Status => _slots.StatusOf!(this);

    /// <summary>How often it was tried again after it threw, since <see cref="RetryOnError"/>. Messages aside are not counted.</summary>
    public long Retried => _retries?.Retried ?? 0;

    /// <summary>How the candidate compares that runs beside it; null for none.</summary>
    public ShadowStatus? ShadowStatus => _candidate?.Status;

    /// <summary>The type of its functions; null where that is private to the pipeline.</summary>
    private protected virtual Type? FunctionType => null;

    private protected MachineSlots Slots => _slots;

    internal RetryPolicy? Retries
    {
        set => _retries = value;
    }

    internal Shadow? Candidate
    {
        get => _candidate;
        set => _candidate = value;
    }

    /// <summary>Runs one of its variants from the next message on.</summary>
    /// <param name="variant">The variant's name: a constant of the generated <c>Slots.&lt;Name&gt;.Variants</c>, or a text, which the build checks (TIMBR019).</param>
    /// <returns>The version from which on it runs.</returns>
    /// <exception cref="ArgumentException">The slot has no such variant; the message names those that it has.</exception>
    public long Use(string variant) => _slots.Put(Number, VariantOf(variant), variant, $"variant '{variant}'");

    /// <summary>The slot with the type of its functions, to replace them: for a slot that was found by its number or name.</summary>
    /// <typeparam name="TFunction">The generated delegate; in a pipeline that was built by <see cref="Pipeline"/>, the <c>Func</c> that the slot was built with.</typeparam>
    /// <exception cref="InvalidOperationException">Its functions are of another type; the message names it.</exception>
    public MachineSlot<TFunction> Of<TFunction>()
        where TFunction : Delegate => this as MachineSlot<TFunction> ?? throw new InvalidOperationException(
            $"Slot {Text} '{Name}' of pipeline '{_slots.Pipeline}' does not run a {TypeName.Of(typeof(TFunction))}. "
            + (FunctionType is { } type ? $"It runs a {TypeName.Of(type)}." : "The type of its functions is private to the pipeline, so it cannot be replaced."));

    /// <summary>Runs what was declared again, from the next message on.</summary>
    /// <returns>The version from which on it runs.</returns>
    public long Reset() => _slots.Put(Number, null, null, "what was declared");

    /// <summary>
    /// Calls the slot again when it throws, before the message counts as failed. The message waits meanwhile, and so does what comes after it;
    /// with several workers, what other workers have does not. State that the slot changed before it threw stays changed.
    /// </summary>
    /// <param name="options">How often and how soon; null not to.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    public void RetryOnError(RetryOptions? options) => _slots.Retry(Number, options is null ? null : RetryOptions.Validated(options));

    /// <summary>
    /// Runs a variant beside what is in force, on a sample of the messages, and counts on how many the two differ in what they would publish.
    /// The candidate's values are thrown away; it gets a state of its own. What it throws hurts nobody, but it runs on the worker after
    /// the message: one that is slow slows the machine, and one that hangs holds it up.
    /// </summary>
    /// <param name="variant">The variant's name.</param>
    /// <param name="every">How many messages there are to one that it is tried on: 1 or more.</param>
    /// <exception cref="ArgumentException">The slot has no such variant.</exception>
    public void Shadow(string variant, int every = DefaultShadowInterval) => Shadow(VariantOf(variant), variant, every);

    /// <summary>Ends the comparison; without one this does nothing.</summary>
    public void EndShadow() => _slots.Shadow(Number, null, null, 1);

    /// <summary>Runs the candidate of <c>Shadow</c> from the next message on, and ends the comparison.</summary>
    /// <returns>The version from which on it runs.</returns>
    /// <exception cref="InvalidOperationException">There is no candidate.</exception>
    public long Promote() => _slots.Promote(Number)
        ?? throw new InvalidOperationException($"Slot {Text} '{Name}' of pipeline '{_slots.Pipeline}' has no candidate. Call Shadow(...) first.");

    /// <summary>The slot in one line.</summary>
    public override string ToString() => $"{Text} {Name}: {Node.Type}{(Variant is { } variant ? $", variant '{variant}'" : IsReplaced ? ", replaced" : "")}";

    private protected string Text => Number.ToString(CultureInfo.InvariantCulture);

    private protected void Shadow(Delegate candidate, string? variant, int every)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, 1);
        _slots.Shadow(Number, candidate, variant, every);
    }

    private Delegate VariantOf(string variant)
    {
        ArgumentNullException.ThrowIfNull(variant);
        return _slots.Functions.VariantOf(Number, variant) ?? throw new ArgumentException(
            $"Slot {Text} '{Name}' of pipeline '{_slots.Pipeline}' has no variant '{variant}'. "
            + (Node.Variants.Count == 0 ? "It has none." : $"It has: {string.Join(", ", Node.Variants.Select(static name => $"'{name}'"))}."),
            nameof(variant));
    }
}
