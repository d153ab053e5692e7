using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that are left out, always.</summary>
internal sealed partial class Ignored : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(AlwaysJson.ReadInput, AlwaysJson.Evaluate),
        Of(IgnoredOverrideJson.ReadInput, IgnoredOverrideJson.Evaluate),
    ];

    public sealed class Always
    {
        public int A { get; set; }

        [JsonIgnore]
        public int B { get; set; } = 2;

        [JsonIgnore(Condition = JsonIgnoreCondition.Always)]
        public object? C { get; set; }

        [JsonIgnore]
        public Action? D { get; set; }
    }
    [Pipeline<Always>] private static partial class AlwaysJson { [Slot(0)] private static int Done() => 0; }

    public class IgnoredBase
    {
        [JsonIgnore]
        public virtual int A { get; set; } = 1;

        public virtual int B { get; set; } = 2;
    }

    public sealed class IgnoredOverride : IgnoredBase
    {
        public override int A { get; set; } = 3;

        [JsonIgnore]
        public override int B { get; set; } = 4;
    }
    [Pipeline<IgnoredOverride>] private static partial class IgnoredOverrideJson { [Slot(0)] private static int Done() => 0; }
}
