using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Numbers of the rarer types that may be texts.</summary>
internal sealed partial class WideNumberHandling : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(WideJson.ReadInput, WideJson.Evaluate),
    ];

    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString | JsonNumberHandling.WriteAsString | JsonNumberHandling.AllowNamedFloatingPointLiterals)]
    public sealed record Wide(Half A, Int128 B, UInt128 C, Half? D);
    [Pipeline<Wide>] private static partial class WideJson { [Slot(0)] private static int Done() => 0; }
}
