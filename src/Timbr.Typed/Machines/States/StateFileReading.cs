using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>Decides whether a file of states is whole, and one of a certain machine.</summary>
/// <param name="path">The file, for errors.</param>
internal sealed class StateFileReading(string path)
{
    private const string Advice = "Load it with the program that saved it, or delete it to start afresh.";

    public static string Damaged(JsonFormatException error) => $"is damaged, or no state file: {error.Message}. Take a copy of it, or delete it to start afresh.";

    /// <exception cref="StateFileException">It is not.</exception>
    public SavedState Read(ReadOnlySpan<byte> text, StateLayout layout, int lanes)
    {
        var header = Header(text);
        if (header.Format != StateFile.Format)
        {
            throw Refused($"is of format {header.Format}, and this version of Timbr.Typed reads format {StateFile.Format}. Use the version that saved it, or delete the file to start afresh.");
        }

        if (header.Check != StateFile.Check(text[..header.LanesEnd]))
        {
            throw Refused("is damaged: it is not what was saved. Take a copy of it, or delete it to start afresh.");
        }

        if (header.Pipeline != layout.Pipeline)
        {
            throw Refused($"was saved by pipeline '{header.Pipeline}', but this is pipeline '{layout.Pipeline}'. Give each pipeline a file of its own.");
        }

        if (header.Message != layout.Message)
        {
            throw Refused($"was saved when messages were of type '{header.Message}', but they are now of type '{layout.Message}'. {Advice}");
        }

        if (Difference(header.Slots!, layout.Slots) is { } difference)
        {
            throw Refused($"{difference}. {Advice}");
        }

        if (header.Lanes != lanes)
        {
            throw Refused($"was saved with {Workers(header.Lanes!.Value)}, but the machine has {Workers(lanes)}, and each has the states of its own keys. Set Workers to {header.Lanes}, or delete the file to start afresh.");
        }

        return new SavedState { SavedAt = header.SavedAt!.Value, Processed = header.Processed!.Value, LastId = header.LastId };
    }

    /// <summary>The first difference, as a sentence without its full stop; null for none.</summary>
    private static string? Difference(List<StateSlot> saved, StateSlot[] now)
    {
        foreach (var slot in now)
        {
            var before = saved.FindIndex(other => other.Number == slot.Number);
            if (before < 0)
            {
                return FormattableString.Invariant($"slot {slot.Number} '{slot.Name}' has state now, and had none when the file was saved");
            }

            if (saved[before].Name != slot.Name)
            {
                return FormattableString.Invariant($"slot {slot.Number} was called '{saved[before].Name}' when the file was saved, but is now '{slot.Name}'");
            }

            if (saved[before].Value != slot.Value)
            {
                return FormattableString.Invariant($"value of slot {slot.Number} '{slot.Name}' was of type '{saved[before].Value}' when the file was saved, but is now of type '{slot.Value}'");
            }

            if (saved[before].Type != slot.Type)
            {
                return FormattableString.Invariant($"state of slot {slot.Number} '{slot.Name}' was saved as '{saved[before].Type}', but is now '{slot.Type}'");
            }
        }

        return saved.Find(slot => !Array.Exists(now, other => other.Number == slot.Number)) is { Name: not null } gone
            ? FormattableString.Invariant($"slot {gone.Number} '{gone.Name}' had state when the file was saved, and has none now")
            : saved.Count != now.Length ? "it tells of a slot twice" : null;
    }

    private static string Workers(int lanes) => lanes == 1 ? "1 worker" : FormattableString.Invariant($"{lanes} workers");

    private StateFileHeader Header(ReadOnlySpan<byte> text)
    {
        try
        {
            return StateFileHeader.Read(text);
        }
        catch (JsonFormatException exception)
        {
            throw new StateFileException(path, Damaged(exception), exception);
        }
    }

    private StateFileException Refused(string problem) => new(path, problem);
}
