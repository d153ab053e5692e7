using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Types that refuse members they do not have.</summary>
internal sealed partial class Unmapped : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(StrictJson.ReadInput, StrictJson.Evaluate),
        Of(LenientJson.ReadInput, LenientJson.Evaluate),
        Of(OfStrictJson.ReadInput, OfStrictJson.Evaluate),
        Of(StrictBaseJson.ReadInput, StrictBaseJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
    ];

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public sealed record Strict(int A, string? B);
    [Pipeline<Strict>] private static partial class StrictJson { [Slot(0)] private static int Done() => 0; }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Skip)]
    public sealed class Lenient
    {
        public int A { get; set; }
    }
    [Pipeline<Lenient>] private static partial class LenientJson { [Slot(0)] private static int Done() => 0; }

    [JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
    public class StrictBase
    {
        public int A { get; set; }

        [JsonIgnore]
        public int Hidden { get; set; }

        public int Computed => A;
    }

    public sealed class OfStrict : StrictBase
    {
        public int B { get; set; }
    }
    [Pipeline<OfStrict>] private static partial class OfStrictJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<StrictBase>] private static partial class StrictBaseJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Holder(Strict? Inner, Lenient? Other);
    [Pipeline<Holder>] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}
