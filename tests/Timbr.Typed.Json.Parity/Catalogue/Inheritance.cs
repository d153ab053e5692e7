namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Bases, overrides, abstract classes between, shadowed members.</summary>
internal sealed partial class Inheritance : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(BaseJson.ReadInput, BaseJson.Evaluate),
        Of(DerivedJson.ReadInput, DerivedJson.Evaluate),
        Of(LastJson.ReadInput, LastJson.Evaluate),
        Of(LeafJson.ReadInput, LeafJson.Evaluate),
        Of(ShadowingJson.ReadInput, ShadowingJson.Evaluate),
        Of(ShadowingOtherTypeJson.ReadInput, ShadowingOtherTypeJson.Evaluate),
        Of(HalfOverriddenJson.ReadInput, HalfOverriddenJson.Evaluate),
        Of(ClosedIntsJson.ReadInput, ClosedIntsJson.Evaluate),
        Of(ClosedSelfJson.ReadInput, ClosedSelfJson.Evaluate),
        Of(ConstructedDerivedJson.ReadInput, ConstructedDerivedJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
        Of(RequiredDerivedJson.ReadInput, RequiredDerivedJson.Evaluate),
        Of(ExplicitMemberJson.ReadInput, ExplicitMemberJson.Evaluate),
    ];

    public class Base
    {
        public int A { get; set; } = 1;

        public virtual string? B { get; set; } = "base";

        public int Z { get; set; }
    }
    [Pipeline<Base>] private static partial class BaseJson { [Slot(0)] private static int Done() => 0; }

    public class Derived : Base
    {
        public int C { get; set; }

        public override string? B { get; set; } = "derived";
    }
    [Pipeline<Derived>] private static partial class DerivedJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Last : Derived
    {
        public int D { get; init; } = 4;
    }
    [Pipeline<Last>] private static partial class LastJson { [Slot(0)] private static int Done() => 0; }

    public abstract class AbstractRoot
    {
        public abstract int A { get; set; }

        public int R { get; set; }
    }

    public abstract class Middle : AbstractRoot
    {
        public virtual int M { get; set; } = 2;

        public abstract string? N { get; }
    }

    public sealed class Leaf : Middle
    {
        public override int A { get; set; } = 3;

        public override int M { get => base.M; set => base.M = value + 1; }

        public override string? N => "n";

        public int L { get; set; }
    }
    [Pipeline<Leaf>] private static partial class LeafJson { [Slot(0)] private static int Done() => 0; }

    public class Shadowing : Base
    {
        public new int A { get; set; } = 9;
    }
    [Pipeline<Shadowing>] private static partial class ShadowingJson { [Slot(0)] private static int Done() => 0; }

    public class ShadowingOtherType : Base
    {
        public new string? A { get; set; }

        public new double Z { get; set; }
    }
    [Pipeline<ShadowingOtherType>] private static partial class ShadowingOtherTypeJson { [Slot(0)] private static int Done() => 0; }

    public class HalfOverridden : Base
    {
        public override string? B { get => "half"; }
    }
    [Pipeline<HalfOverridden>] private static partial class HalfOverriddenJson { [Slot(0)] private static int Done() => 0; }

    public class GenericBase<T>
    {
        public T? Value { get; set; }

        public List<T>? Values { get; set; }
    }

    public sealed class ClosedInts : GenericBase<int>
    {
        public int More { get; set; }
    }
    [Pipeline<ClosedInts>] private static partial class ClosedIntsJson { [Slot(0)] private static int Done() => 0; }

    public sealed class ClosedSelf : GenericBase<ClosedSelf>
    {
        public int More { get; set; }
    }
    [Pipeline<ClosedSelf>] private static partial class ClosedSelfJson { [Slot(0)] private static int Done() => 0; }

    public class Constructed(int a)
    {
        public int A { get; } = a;

        public string? B { get; init; }
    }

    public sealed class ConstructedDerived(int a, int c) : Constructed(a)
    {
        public int C { get; } = c;
    }
    [Pipeline<ConstructedDerived>] private static partial class ConstructedDerivedJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Holder
    {
        public Base? Declared { get; set; }

        public Base[]? Many { get; set; }
    }
    [Pipeline<Holder>] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }

    public abstract class RequiredBase
    {
        public required int A { get; set; }
    }

    public sealed class RequiredDerived : RequiredBase
    {
        public required string? B { get; init; }
    }
    [Pipeline<RequiredDerived>] private static partial class RequiredDerivedJson { [Slot(0)] private static int Done() => 0; }

    public interface IExplicit
    {
        int Hidden { get; set; }
    }

    public sealed class ExplicitMember : IExplicit
    {
        public int Shown { get; set; }

        int IExplicit.Hidden { get; set; }
    }
    [Pipeline<ExplicitMember>] private static partial class ExplicitMemberJson { [Slot(0)] private static int Done() => 0; }
}
