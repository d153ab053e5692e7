using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>A message on its way through a crew. The front writes it, one worker evaluates it, and then whoever lets it out has it.</summary>
internal struct CrewEntry<TInput, TEvaluation>
{
    /// <summary>What it is the entry of; an entry is used again and again.</summary>
    public long Position;

    /// <summary>The worker that must have it; -1 for any.</summary>
    public int Lane;

    /// <summary>1 once it has been evaluated, 2 once it is out.</summary>
    public int Stage;
    public bool IsTimed;
    public bool IsDropped;
    public bool HasJson;
    public MessageId Id;
    public long Stamp;
    public long Version;
    public TInput Message;
    public TEvaluation Evaluation;
    public Exception? Fault;
    public JsonBuffer? Json;
    public MeasuredMessage Measured;
}
