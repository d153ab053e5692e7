namespace Timbr.Typed.Generators.Wire;

/// <summary>
/// What breaks readers of the old form: a value or member that is gone, has another place, name or type, or may now be null, and a
/// member that what was written before does not have. A slot at the end and a member that may be missing do not.
/// </summary>
internal static class WireComparison
{
    public static IReadOnlyList<WireChange> Of(WirePipeline before, WirePipeline after)
    {
        var changes = new List<WireChange>();
        new WireTypeComparison(before, after, null, "the message", changes).Compare(before.Input, after.Input, "");
        foreach (var slot in before.Slots)
        {
            var same = after.Slots.FirstOrDefault(other => other.Number == slot.Number);
            if (same?.Name == slot.Name)
            {
                new WireTypeComparison(before, after, same, slot.Title, changes).Compare(slot.Type, same.Type, "");
            }
            else if (after.Slots.FirstOrDefault(other => other.Name == slot.Name) is { } moved)
            {
                changes.Add(new WireChange(moved, $"{slot.Title} is now slot {moved.Number}"));
            }
            else if (same is not null && before.Slots.All(other => other.Name != same.Name))
            {
                changes.Add(new WireChange(same, $"{slot.Title} is now called '{same.Name}'"));
            }
            else
            {
                changes.Add(new WireChange(null, $"{slot.Title} is gone"));
            }
        }

        return changes;
    }
}
