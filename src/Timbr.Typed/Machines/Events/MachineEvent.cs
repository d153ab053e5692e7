using System.Globalization;

namespace Timbr.Typed;

/// <summary>Something that happened to a machine. Immutable.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Time">When, by the machine's clock.</param>
/// <param name="Text">A sentence for people.</param>
public sealed record MachineEvent(MachineEventKind Kind, DateTimeOffset Time, string Text)
{
    /// <summary>The message that it is about; null where it is about none.</summary>
    public MessageId? MessageId { get; init; }

    /// <summary>The number of the slot that it is about; null where it is about none.</summary>
    public int? Slot { get; init; }

    /// <summary>What was thrown; null where nothing was. Of a slot it is a <see cref="SlotException"/>.</summary>
    public Exception? Exception { get; init; }

    /// <summary>Time, kind, message and text, in one line: <c>2018-01-31T02:00:00.000Z MessageFailed 5a7124e0…: Slot 0 ...</c></summary>
    public override string ToString()
    {
        var time = Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return OneLine.Of(MessageId is { } id ? $"{time} {Kind} {id}: {Text}" : $"{time} {Kind}: {Text}");
    }
}
