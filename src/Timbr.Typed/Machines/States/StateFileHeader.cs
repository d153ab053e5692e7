using System.Text.Json;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>What a file of states says before and after the states.</summary>
internal sealed record StateFileHeader
{
    private const string Name = "state file";
    private const string SlotName = "slot of a state file";

    // Three around each state.
    private const int Envelope = 3;

    public const int MaxDepth = JsonBuffer.MaxDepth + Envelope;

    public long Format { get; private set; }

    public string? Pipeline { get; private set; }

    public string? Message { get; private set; }

    public DateTimeOffset? SavedAt { get; private set; }

    public long? Processed { get; private set; }

    public MessageId? LastId { get; private set; }

    public List<StateSlot>? Slots { get; private set; }

    public int? Lanes { get; private set; }

    /// <summary>Where the lanes' array ends, from which on the check stands.</summary>
    public int LanesEnd { get; private set; }

    public string? Check { get; private set; }

    /// <exception cref="JsonFormatException">The text is no such file.</exception>
    public static StateFileHeader Read(ReadOnlySpan<byte> text) => JsonInput.Read(text, Name, ReadObject, MaxDepth);

    private static StateFileHeader ReadObject(ref Utf8JsonReader reader)
    {
        var header = new StateFileHeader();
        JsonInput.ExpectObject(ref reader, Name);
        while (JsonInput.NextProperty(ref reader))
        {
            header.ReadProperty(ref reader);
        }

        string[] missing =
        [
            .. header.Format == 0 ? ["timbrState"] : (string[])[], .. header.Pipeline is null ? ["pipeline"] : (string[])[], .. header.SavedAt is null ? ["savedAt"] : (string[])[],
            .. header.Processed is null ? ["processed"] : (string[])[], .. header.Slots is null ? ["slots"] : (string[])[], .. header.Lanes is null ? ["lanes"] : (string[])[],
            .. header.Check is null ? ["check"] : (string[])[],
        ];
        return missing.Length == 0 ? header : throw JsonInput.Missing(ref reader, Name, string.Join(", ", missing));
    }

    private void ReadProperty(ref Utf8JsonReader reader)
    {
        var name = JsonInput.ReadName(ref reader);
        if (name is not ("timbrState" or "pipeline" or "message" or "savedAt" or "processed" or "lastId" or "slots" or "lanes" or "check"))
        {
            // A later format may have more; that it is a later one is what there is to say.
            if (Format <= StateFile.Format)
            {
                throw JsonInput.Unmapped(ref reader, Name);
            }

            JsonInput.SkipValue(ref reader);
            return;
        }

        reader.Read();
        switch (name)
        {
            case "timbrState":
                Format = JsonInput.ReadInt64(ref reader);
                break;
            case "pipeline":
                Pipeline = JsonInput.ReadString(ref reader);
                break;
            case "message":
                Message = JsonInput.ReadString(ref reader);
                break;
            case "savedAt":
                SavedAt = JsonInput.ReadDateTimeOffset(ref reader);
                break;
            case "processed":
                Processed = JsonInput.ReadInt64(ref reader);
                break;
            case "lastId" when !JsonInput.IsNull(ref reader):
                LastId = MessageId.TryParse(JsonInput.ReadString(ref reader), out var id) ? id : throw JsonInput.Expected(ref reader, "24 hexadecimal characters");
                break;
            case "slots":
                Slots = ReadSlots(ref reader);
                break;
            case "lanes":
                JsonInput.ExpectArray(ref reader, "lanes");
                Lanes = 0;
                while (JsonInput.NextElement(ref reader))
                {
                    reader.Skip();
                    Lanes++;
                }

                LanesEnd = (int)reader.BytesConsumed;
                break;
            case "check":
                Check = JsonInput.ReadString(ref reader);
                break;
        }
    }

    private static List<StateSlot> ReadSlots(ref Utf8JsonReader reader)
    {
        List<StateSlot> slots = [];
        JsonInput.ExpectArray(ref reader, "slots");
        while (JsonInput.NextElement(ref reader))
        {
            var slot = default(StateSlot);
            JsonInput.ExpectObject(ref reader, SlotName);
            while (JsonInput.NextProperty(ref reader))
            {
                var name = JsonInput.ReadName(ref reader);
                reader.Read();
                slot = name switch
                {
                    "slot" => slot with { Number = JsonInput.ReadInt32(ref reader) },
                    "name" => slot with { Name = JsonInput.ReadString(ref reader) ?? "" },
                    "value" => slot with { Value = JsonInput.ReadString(ref reader) ?? "" },
                    "state" => slot with { Type = JsonInput.ReadString(ref reader) ?? "" },
                    _ => throw JsonInput.Expected(ref reader, "a slot's number, name, value or state"),
                };
            }

            slots.Add(slot);
        }

        return slots;
    }
}
