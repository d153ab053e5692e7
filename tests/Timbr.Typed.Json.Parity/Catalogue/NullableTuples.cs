namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Tuples that may be missing, and members that are tuples.</summary>
internal sealed partial class NullableTuples : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        As(MaybeJson.ReadInput, MaybeJson.Evaluate, v => v is { } there ? new MaybeTwin(there.A, there.B) : default(MaybeTwin?), v => v is { } there ? (there.A, there.B) : default((int, string?)?)),
        As(HolderJson.ReadInput, HolderJson.Evaluate, v => v is null ? null! : new HolderTwin(new(v.Place.X, v.Place.Y), v.Name), v => v is null ? null! : new Holder((v.Place.X, v.Place.Y), v.Name)),
    ];

    public record struct MaybeTwin(int A, string? B);
    [Pipeline] private static partial class MaybeJson { [Slot(0)] private static int Done([Input] (int A, string? B)? value) => 0; }

    public sealed record Holder((int X, int Y) Place, string? Name);

    public record struct PlaceTwin(int X, int Y);

    public sealed record HolderTwin(PlaceTwin Place, string? Name);
    [Pipeline<Holder>] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}
