namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>The interface of sets that are not changed.</summary>
internal sealed partial class ReadOnlySets : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(IReadOnlySetIntJson.ReadInput, IReadOnlySetIntJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
    ];

    [Pipeline<IReadOnlySet<int>>] private static partial class IReadOnlySetIntJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Holder(IReadOnlySet<string>? A);
    [Pipeline<Holder>] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}
