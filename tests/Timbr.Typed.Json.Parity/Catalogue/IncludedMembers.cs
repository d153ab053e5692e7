using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Fields and members that are not public, which JsonInclude brings in.</summary>
internal sealed partial class IncludedMembers : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(PublicFieldsJson.ReadInput, PublicFieldsJson.Evaluate),
        Of(FieldsOfStructJson.ReadInput, FieldsOfStructJson.Evaluate),
        Of(PrivateMembersJson.ReadInput, PrivateMembersJson.Evaluate),
        Of(IncludedDerivedJson.ReadInput, IncludedDerivedJson.Evaluate),
        Of(PrivateOfStructJson.ReadInput, PrivateOfStructJson.Evaluate),
        Of(FieldTakenJson.ReadInput, FieldTakenJson.Evaluate),
        Of(RequiredFieldJson.ReadInput, RequiredFieldJson.Evaluate),
        Of(GenericPrivateIntJson.ReadInput, GenericPrivateIntJson.Evaluate),
        Of(GenericPrivateStringJson.ReadInput, GenericPrivateStringJson.Evaluate),
    ];

    public sealed class PublicFields
    {
        [JsonInclude]
        public int A = 1;

        [JsonInclude]
        public readonly int B = 2;

        public int C { get; set; }

        [JsonInclude]
        [JsonPropertyName("the d")]
        public string? D;

        [JsonInclude]
        [JsonPropertyOrder(-1)]
        public double E;
    }
    [Pipeline<PublicFields>] private static partial class PublicFieldsJson { [Slot(0)] private static int Done() => 0; }

    public struct FieldsOfStruct
    {
        [JsonInclude]
        public int X;

        [JsonInclude]
        public string? Y;

        public int Z { get; set; }
    }
    [Pipeline<FieldsOfStruct>] private static partial class FieldsOfStructJson { [Slot(0)] private static int Done() => 0; }

    public sealed class PrivateMembers
    {
        [JsonInclude]
        private int A { get; set; } = 1;

        [JsonInclude]
        internal int B { get; set; } = 2;

        [JsonInclude]
        private int _c = 3;

        [JsonInclude]
        public int D { get; private set; } = 4;

        [JsonInclude]
        public int E { get; private init; } = 5;

        [JsonInclude]
        public string? F { private get; set; } = "f";

        public int Sum() => A + B + _c++;
    }
    [Pipeline<PrivateMembers>] private static partial class PrivateMembersJson { [Slot(0)] private static int Done() => 0; }

    public class IncludedBase
    {
        [JsonInclude]
        public int A = 1;

        [JsonInclude]
        protected int B { get; set; } = 2;

        [JsonInclude]
        private int C { get; set; } = 3;

        public int Sum() => A + B + C;
    }

    public sealed class IncludedDerived : IncludedBase
    {
        [JsonInclude]
        public int D = 4;

        public int E { get; set; }
    }
    [Pipeline<IncludedDerived>] private static partial class IncludedDerivedJson { [Slot(0)] private static int Done() => 0; }

    public struct PrivateOfStruct
    {
        [JsonInclude]
        private int A { get; set; }

        [JsonInclude]
        internal int B { get; init; }

        public readonly int Sum() => A + B;
    }
    [Pipeline<PrivateOfStruct>] private static partial class PrivateOfStructJson { [Slot(0)] private static int Done() => 0; }

    public sealed class FieldTaken
    {
        [JsonInclude]
        public readonly int A;

        [JsonConstructor]
        public FieldTaken(int a) => A = a;
    }
    [Pipeline<FieldTaken>] private static partial class FieldTakenJson { [Slot(0)] private static int Done() => 0; }

    public sealed class RequiredField
    {
        [JsonInclude]
        public required int A;
    }
    [Pipeline<RequiredField>] private static partial class RequiredFieldJson { [Slot(0)] private static int Done() => 0; }

    public sealed class GenericPrivate<T>
    {
        [JsonInclude]
        private T? Value { get; set; }

        public T? Show() => Value;
    }
    [Pipeline<GenericPrivate<int>>] private static partial class GenericPrivateIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<GenericPrivate<string>>] private static partial class GenericPrivateStringJson { [Slot(0)] private static int Done() => 0; }
}
