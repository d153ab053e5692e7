using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Types that name their derived type.</summary>
internal sealed partial class Polymorphism : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(ShapeJson.ReadInput, ShapeJson.Evaluate),
        Of(ListShapeJson.ReadInput, ListShapeJson.Evaluate),
        Of(CircleJson.ReadInput, CircleJson.Evaluate),
        Of(ByNumberJson.ReadInput, ByNumberJson.Evaluate),
        Of(IAnimalJson.ReadInput, IAnimalJson.Evaluate),
        Of(IAnimalArrayJson.ReadInput, IAnimalArrayJson.Evaluate),
        Of(SelfJson.ReadInput, SelfJson.Evaluate),
        Of(WithoutDiscriminatorJson.ReadInput, WithoutDiscriminatorJson.Evaluate),
        Of(TopJson.ReadInput, TopJson.Evaluate),
        Of(LowJson.ReadInput, LowJson.Evaluate),
        Of(SceneJson.ReadInput, SceneJson.Evaluate),
        Of(ChainJson.ReadInput, ChainJson.Evaluate),
    ];

    [JsonDerivedType(typeof(Circle), "circle")]
    [JsonDerivedType(typeof(Square), "square")]
    public abstract class Shape
    {
        public string? Name { get; set; }
    }

    public sealed class Circle : Shape
    {
        public double Radius { get; set; }
    }

    public sealed class Square : Shape
    {
        public double Side { get; set; }

        public Shape? Inside { get; set; }
    }
    [Pipeline<Shape>] private static partial class ShapeJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<List<Shape>>] private static partial class ListShapeJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Circle>] private static partial class CircleJson { [Slot(0)] private static int Done() => 0; }

    [JsonDerivedType(typeof(Numbered), 7)]
    [JsonDerivedType(typeof(Negative), -1)]
    public class ByNumber
    {
        public int A { get; set; }
    }

    public sealed class Numbered : ByNumber
    {
        public int B { get; set; }
    }

    public sealed class Negative : ByNumber;

    public sealed class Unannounced : ByNumber
    {
        public int C { get; set; }
    }
    [Pipeline<ByNumber>] private static partial class ByNumberJson { [Slot(0)] private static int Done() => 0; }

    [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind <&>")]
    [JsonDerivedType(typeof(Cat), "cat <&>")]
    [JsonDerivedType(typeof(Dog), "größe")]
    public interface IAnimal
    {
        string? Name { get; }
    }

    public sealed record Cat(string? Name, int Lives) : IAnimal;

    public sealed record Dog(string? Name, IAnimal? Chases) : IAnimal;
    [Pipeline<IAnimal>] private static partial class IAnimalJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<IAnimal[]>] private static partial class IAnimalArrayJson { [Slot(0)] private static int Done() => 0; }

    [JsonDerivedType(typeof(Self), "self")]
    [JsonDerivedType(typeof(More), "more")]
    public record Self(int A);

    public sealed record More(int A, int B) : Self(A);
    [Pipeline<Self>] private static partial class SelfJson { [Slot(0)] private static int Done() => 0; }

    [JsonDerivedType(typeof(Plain))]
    public class WithoutDiscriminator
    {
        public int A { get; set; }
    }

    public sealed class Plain : WithoutDiscriminator
    {
        public int B { get; set; }
    }
    [Pipeline<WithoutDiscriminator>] private static partial class WithoutDiscriminatorJson { [Slot(0)] private static int Done() => 0; }

    [JsonDerivedType(typeof(Low), "low")]
    public class Top
    {
        public int A { get; set; }
    }

    [JsonDerivedType(typeof(Lowest), "lowest")]
    public class Low : Top
    {
        public int B { get; set; }
    }

    public sealed class Lowest : Low
    {
        public int C { get; set; }
    }
    [Pipeline<Top>] private static partial class TopJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Low>] private static partial class LowJson { [Slot(0)] private static int Done() => 0; }

    [JsonDerivedType(typeof(Link), "link")]
    [JsonDerivedType(typeof(End), "end")]
    public abstract class Chain;

    public sealed class Link : Chain
    {
        public Chain? Next { get; set; }
    }

    public sealed class End : Chain;
    [Pipeline<Chain>] private static partial class ChainJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Scene(Shape? Main, List<Shape?>? All, Dictionary<string, Shape>? Named, IAnimal? Pet, ByNumber? Number);
    [Pipeline<Scene>] private static partial class SceneJson { [Slot(0)] private static int Done() => 0; }
}
