using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Derived types that nobody announced.</summary>
internal sealed partial class PolymorphismFallbacks : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(ToBaseJson.ReadInput, ToBaseJson.Evaluate),
        Of(ToNearestJson.ReadInput, ToNearestJson.Evaluate),
        Of(TolerantJson.ReadInput, TolerantJson.Evaluate),
        Of(WithConstructorJson.ReadInput, WithConstructorJson.Evaluate),
        Of(WithValuesJson.ReadInput, WithValuesJson.Evaluate),
    ];

    [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType)]
    [JsonDerivedType(typeof(Known), "known")]
    public class ToBase
    {
        public int A { get; set; }
    }

    public class Known : ToBase
    {
        public int B { get; set; }
    }

    public sealed class UnknownOne : ToBase
    {
        public int C { get; set; }
    }
    [Pipeline<ToBase>] private static partial class ToBaseJson { [Slot(0)] private static int Done() => 0; }

    [JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToNearestAncestor)]
    [JsonDerivedType(typeof(Near), "near")]
    [JsonDerivedType(typeof(ToNearest), "base")]
    public class ToNearest
    {
        public int A { get; set; }
    }

    public class Near : ToNearest
    {
        public int B { get; set; }
    }

    public sealed class Far : Near
    {
        public int C { get; set; }
    }
    [Pipeline<ToNearest>] private static partial class ToNearestJson { [Slot(0)] private static int Done() => 0; }

    [JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true)]
    [JsonDerivedType(typeof(One), "one")]
    public class Tolerant
    {
        public int A { get; set; }
    }

    public sealed class One : Tolerant
    {
        public int B { get; set; }
    }
    [Pipeline<Tolerant>] private static partial class TolerantJson { [Slot(0)] private static int Done() => 0; }

    [JsonDerivedType(typeof(Constructed), "constructed")]
    public abstract record WithConstructor(int A);

    public sealed record Constructed(int A, string? B) : WithConstructor(A)
    {
        public required int C { get; init; }
    }
    [Pipeline<WithConstructor>] private static partial class WithConstructorJson { [Slot(0)] private static int Done() => 0; }

    [JsonDerivedType(typeof(Items), "items")]
    public class WithValues
    {
        public List<WithValues>? Inner { get; set; }

        [JsonPropertyName("$other")]
        public int Other { get; set; }
    }

    public sealed class Items : WithValues;
    [Pipeline<WithValues>] private static partial class WithValuesJson { [Slot(0)] private static int Done() => 0; }
}
