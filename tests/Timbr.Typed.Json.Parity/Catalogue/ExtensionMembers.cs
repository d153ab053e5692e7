using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Members that take what the type does not know.</summary>
internal sealed partial class ExtensionMembers : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(ElementsJson.ReadInput, ElementsJson.Evaluate),
        Of(ElementsByInterfaceJson.ReadInput, ElementsByInterfaceJson.Evaluate),
        Of(InitializedJson.ReadInput, InitializedJson.Evaluate),
        Of(WithConstructorJson.ReadInput, WithConstructorJson.Evaluate),
    ];

    public sealed class Elements
    {
        public int A { get; set; }

        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; set; }

        public string? B { get; set; }
    }
    [Pipeline<Elements>] private static partial class ElementsJson { [Slot(0)] private static int Done() => 0; }

    public sealed class ElementsByInterface
    {
        public int A { get; set; }

        [JsonExtensionData]
        public IDictionary<string, JsonElement>? More { get; set; }
    }
    [Pipeline<ElementsByInterface>] private static partial class ElementsByInterfaceJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Initialized
    {
        [JsonExtensionData]
        public Dictionary<string, JsonElement> More { get; set; } = [];

        [JsonPropertyName("a<")]
        public int A { get; set; }
    }
    [Pipeline<Initialized>] private static partial class InitializedJson { [Slot(0)] private static int Done() => 0; }

    public sealed record WithConstructor(int A)
    {
        [JsonExtensionData]
        public Dictionary<string, JsonElement>? More { get; init; }
    }
    [Pipeline<WithConstructor>] private static partial class WithConstructorJson { [Slot(0)] private static int Done() => 0; }
}
