using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that must come.</summary>
internal sealed partial class RequiredByAttribute : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(ByAttributeJson.ReadInput, ByAttributeJson.Evaluate),
        Of(OfParameterJson.ReadInput, OfParameterJson.Evaluate),
        Of(PartsJson.ReadInput, PartsJson.Evaluate),
        Of(OfStructJson.ReadInput, OfStructJson.Evaluate),
        Of(OfStructOrNullJson.ReadInput, OfStructOrNullJson.Evaluate),
    ];

    public sealed class ByAttribute
    {
        [JsonRequired]
        public int A { get; set; }

        [JsonRequired]
        public string? B { get; init; }

        public int C { get; set; }
    }
    [Pipeline<ByAttribute>] private static partial class ByAttributeJson { [Slot(0)] private static int Done() => 0; }

    public sealed record OfParameter([property: JsonRequired] int A, int B = 2);
    [Pipeline<OfParameter>] private static partial class OfParameterJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Parts(List<ByAttribute>? Items, Dictionary<string, ByAttribute>? Table);
    [Pipeline<Parts>] private static partial class PartsJson { [Slot(0)] private static int Done() => 0; }

    public struct OfStruct
    {
        [JsonRequired]
        public int A { get; set; }
    }
    [Pipeline<OfStruct>] private static partial class OfStructJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<OfStruct?>] private static partial class OfStructOrNullJson { [Slot(0)] private static int Done() => 0; }
}
