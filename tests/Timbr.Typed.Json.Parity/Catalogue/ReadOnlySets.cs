namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>The interface of sets that are not changed, which the framework's serializer writes but cannot make: read as the class that is made here.</summary>
internal sealed partial class ReadOnlySets : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        ReadAs<IReadOnlySet<int>, HashSet<int>, IReadOnlySetIntJson.Evaluation>(IReadOnlySetIntJson.ReadInput, IReadOnlySetIntJson.Evaluate, set => set),
        ReadAs<Holder, HolderTwin, HolderJson.Evaluation>(HolderJson.ReadInput, HolderJson.Evaluate, twin => twin is null ? null! : new Holder(twin.A)),
    ];

    [Pipeline<IReadOnlySet<int>>] private static partial class IReadOnlySetIntJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Holder(IReadOnlySet<string>? A);

    public sealed record HolderTwin(HashSet<string>? A);
    [Pipeline<Holder>] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}
