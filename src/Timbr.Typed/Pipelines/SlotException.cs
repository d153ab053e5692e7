using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>A slot threw during <c>Evaluate</c>; <see cref="Exception.InnerException"/> is what it threw.</summary>
public sealed class SlotException : TimbrException
{
    /// <summary>Creates it.</summary>
    /// <param name="pipeline">The pipeline's name.</param>
    /// <param name="slot">The slot's number.</param>
    /// <param name="name">The slot's name.</param>
    /// <param name="innerException">What the slot threw.</param>
    public SlotException(string pipeline, int slot, string name, Exception innerException)
        : base($"Slot {slot} '{name}' of pipeline '{pipeline}' failed: {ExceptionText.MessageOf(innerException)}", innerException)
    {
        Pipeline = pipeline;
        Slot = slot;
        Name = name;
    }

    /// <summary>The pipeline's name.</summary>
    public string Pipeline { get; }

    /// <summary>The slot's number.</summary>
    public int Slot { get; }

    /// <summary>The slot's name.</summary>
    public string Name { get; }
}
