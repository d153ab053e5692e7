namespace Timbr.Typed.Generators.Wire;

/// <summary>Compares the type of one value, through all that it holds. What a type is called does not matter.</summary>
internal sealed class WireTypeComparison(WirePipeline before, WirePipeline after, WireSlot? slot, string title, List<WireChange> changes)
{
    private readonly HashSet<(string, string)> _seen = [];

    /// <summary>Compares what stands at a path: <c>Alerts[].Place</c>, empty for the value itself.</summary>
    public void Compare(WireType old, WireType now, string path)
    {
        var oldMembers = old.Element is null && before.Objects.TryGetValue(old.Name, out var m) ? m : null;
        var newMembers = now.Element is null && after.Objects.TryGetValue(now.Name, out var n) ? n : null;
        var isSame = oldMembers is null && newMembers is null ? old.IsLike(now) : oldMembers is not null && newMembers is not null;
        if (!isSame)
        {
            Add(path, Difference(old, now, isListed: oldMembers is not null));
            return;
        }

        if (now.MayBeNull && !old.MayBeNull)
        {
            Add(path, "may now be null");
        }

        if (old.Element is { } oldElement && now.Element is { } newElement)
        {
            Compare(oldElement, newElement, path + (old.Bracket == WireType.List ? "[]" : "{}"));
        }
        else if (oldMembers is not null && newMembers is not null && _seen.Add((old.Name, now.Name)))
        {
            Compare(oldMembers, newMembers, path.Length == 0 ? "" : path + ".");
        }
    }

    private void Compare(IReadOnlyList<WireMember> old, IReadOnlyList<WireMember> now, string path)
    {
        foreach (var member in old)
        {
            if (now.FirstOrDefault(other => other.Name == member.Name) is not { } same)
            {
                Add(path + member.Name, "is gone");
                continue;
            }

            Compare(member.Type, same.Type, path + member.Name);
            if (same.IsRequired && !member.IsRequired)
            {
                Add(path + member.Name, "is now required");
            }
        }

        foreach (var member in now)
        {
            if (member.IsRequired && old.All(other => other.Name != member.Name))
            {
                Add(path + member.Name, "is new and required");
            }
        }
    }

    // Of one name, but one side without members: they were cut from the file, or the type's JSON is the user's own code on one side.
    private static string Difference(WireType old, WireType now, bool isListed) => (old.ToString() == now.ToString(), isListed) switch
    {
        (false, _) => $"was '{old}' and is now '{now}'",
        (true, false) => $"is '{now}', of which no members are listed",
        (true, true) => $"is still '{now}', but no longer with the members that are listed",
    };

    private void Add(string path, string what) => changes.Add(new WireChange(slot, path.Length == 0 ? $"{title} {what}" : $"'{path}' of {title} {what}"));
}
