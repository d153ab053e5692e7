using System.Diagnostics.CodeAnalysis;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Classes with properties of every kind of access.</summary>
internal sealed partial class Classes : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(PlainJson.ReadInput, PlainJson.Evaluate),
        Of(DefaultsJson.ReadInput, DefaultsJson.Evaluate),
        Of(GetOnlyJson.ReadInput, GetOnlyJson.Evaluate),
        Of(WriteOnlyJson.ReadInput, WriteOnlyJson.Evaluate),
        Of(HalfPrivateJson.ReadInput, HalfPrivateJson.Evaluate),
        Of(FieldsAloneJson.ReadInput, FieldsAloneJson.Evaluate),
        Of(IndexedJson.ReadInput, IndexedJson.Evaluate),
        Of(ThrowingGetterJson.ReadInput, ThrowingGetterJson.Evaluate),
        Of(ThrowingSetterJson.ReadInput, ThrowingSetterJson.Evaluate),
        Of(VolatileJson.ReadInput, VolatileJson.Evaluate),
        Of(LargeJson.ReadInput, LargeJson.Evaluate),
    ];

    public sealed class Plain
    {
        public int A { get; set; }

        public string? B { get; set; }

        public double? C { get; set; }
    }
    [Pipeline<Plain>] private static partial class PlainJson { [Slot(0)] private static int Done() => 0; }

    public class Defaults
    {
        public int A { get; set; } = 5;

        public string? B { get; set; } = "b";

        public List<int>? C { get; set; } = [1, 2, 3];

        public Plain? D { get; set; } = new() { A = 7 };
    }
    [Pipeline<Defaults>] private static partial class DefaultsJson { [Slot(0)] private static int Done() => 0; }

    public class GetOnly
    {
        public int A { get; } = 5;

        public string B => "computed";

        public int[] C { get; } = [1];

        public List<int> D { get; } = [1, 2];

        public int E { get; set; }
    }
    [Pipeline<GetOnly>] private static partial class GetOnlyJson { [Slot(0)] private static int Done() => 0; }

    [SuppressMessage("Design", "CA1044", Justification = "JSON has to read it all the same.")]
    public class WriteOnly
    {
        private int _a;

        public int A { set => _a = value * 2; }

        public int B => _a;
    }
    [Pipeline<WriteOnly>] private static partial class WriteOnlyJson { [Slot(0)] private static int Done() => 0; }

    public class HalfPrivate
    {
        public int A { get; private set; } = 1;

        public int B { private get; set; } = 2;

        public int C { get; protected set; } = 3;

        public int D { internal get; set; } = 4;

        protected int E { get; set; } = 5;

        internal int F { get; set; } = 6;

        public int Sum() => A + B + C + D + E + F;
    }
    [Pipeline<HalfPrivate>] private static partial class HalfPrivateJson { [Slot(0)] private static int Done() => 0; }

    public class FieldsAlone
    {
        public int A = 1;

        private readonly int _b = 2;

        public const int C = 3;

        public static int D { get; set; } = 4;

        public int E { get; set; } = 5;

        public int Sum() => A + _b;
    }
    [Pipeline<FieldsAlone>] private static partial class FieldsAloneJson { [Slot(0)] private static int Done() => 0; }

    public class Indexed
    {
        public int A { get; set; }

        public int this[int index] => index + A;
    }
    [Pipeline<Indexed>] private static partial class IndexedJson { [Slot(0)] private static int Done() => 0; }

    public class ThrowingGetter
    {
        public int A { get; set; }

        public int B => A % 2 == 0 ? A : throw new InvalidOperationException("odd");

        public string? C { get; set; }
    }
    [Pipeline<ThrowingGetter>] private static partial class ThrowingGetterJson { [Slot(0)] private static int Done() => 0; }

    public class ThrowingSetter
    {
        private int _a;

        public int A { get => _a; set => _a = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)); }

        public string? B { get; set; }
    }
    [Pipeline<ThrowingSetter>] private static partial class ThrowingSetterJson { [Slot(0)] private static int Done() => 0; }

    public class Volatile
    {
        public int A { get; set; }

        public virtual int B { get; set; } = 1;

        public required string C { get; init; }
    }
    [Pipeline<Volatile>] private static partial class VolatileJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Large
    {
        public int P00 { get; set; }
        public int P01 { get; set; }
        public int P02 { get; set; }
        public int P03 { get; set; }
        public int P04 { get; set; }
        public int P05 { get; set; }
        public int P06 { get; set; }
        public int P07 { get; set; }
        public int P08 { get; set; }
        public int P09 { get; set; }
        public string? P10 { get; set; }
        public string? P11 { get; set; }
        public string? PropertyWithALongNameThatSharesItsStart1 { get; set; }
        public string? PropertyWithALongNameThatSharesItsStart2 { get; set; }
        public string? PropertyWithALongNameThatSharesItsStart3 { get; set; }
        public double p00 { get; set; }
        public double p0 { get; set; }
        public double p { get; set; }
        public double P { get; set; }
    }
    [Pipeline<Large>] private static partial class LargeJson { [Slot(0)] private static int Done() => 0; }
}
