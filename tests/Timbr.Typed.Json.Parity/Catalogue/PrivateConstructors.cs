using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Constructors that only an attribute makes usable.</summary>
internal sealed partial class PrivateConstructors : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(PrivateMarkedJson.ReadInput, PrivateMarkedJson.Evaluate),
        Of(InternalMarkedJson.ReadInput, InternalMarkedJson.Evaluate),
        Of(ProtectedMarkedJson.ReadInput, ProtectedMarkedJson.Evaluate),
        Of(PrivateStructJson.ReadInput, PrivateStructJson.Evaluate),
    ];

    public sealed class PrivateMarked
    {
        [JsonConstructor]
        private PrivateMarked(int a) => A = a;

        public int A { get; }
    }
    [Pipeline<PrivateMarked>] private static partial class PrivateMarkedJson { [Slot(0)] private static int Done() => 0; }

    public sealed class InternalMarked
    {
        [JsonConstructor]
        internal InternalMarked() => A = 5;

        public int A { get; set; }
    }
    [Pipeline<InternalMarked>] private static partial class InternalMarkedJson { [Slot(0)] private static int Done() => 0; }

    public class ProtectedMarked
    {
        [JsonConstructor]
        protected ProtectedMarked(int a, string? b) => (A, B) = (a, b);

        public int A { get; }

        public string? B { get; set; }
    }
    [Pipeline<ProtectedMarked>] private static partial class ProtectedMarkedJson { [Slot(0)] private static int Done() => 0; }

    public readonly struct PrivateStruct
    {
        [JsonConstructor]
        private PrivateStruct(int a) => A = a;

        public int A { get; }
    }
    [Pipeline<PrivateStruct>] private static partial class PrivateStructJson { [Slot(0)] private static int Done() => 0; }
}
