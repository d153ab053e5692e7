using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class ConversionTests
{
    private const string Types = """
        public interface IAnimal { string Name { get; } }
        public class Animal : IAnimal { public string Name => GetType().Name; }
        public sealed class Dog : Animal;
        public struct Metres(int value) { public int Value { get; } = value; public static implicit operator double(Metres m) => m.Value; public static implicit operator Metres(int m) => new(m); public static explicit operator string(Metres m) => "cast"; }
        public readonly struct Wide { public static implicit operator long(Wide w) => 1; public static explicit operator double(Wide w) => 2; }
        public readonly struct From { public static implicit operator To(From f) => new(1); }
        public readonly struct To(int how) { public int How { get; } = how; public static explicit operator To(From f) => new(2); }
        public enum Colour { Red = 3 }

        """;

    [Theory]
    [InlineData("int", "5", "int", "{p}", "5")]
    [InlineData("Dog", "new Dog()", "Animal", "{p.Name}", "Dog")]
    [InlineData("Dog", "new Dog()", "IAnimal", "{p.Name}", "Dog")]
    [InlineData("Metres", "new Metres(4)", "ValueType", "{((Metres)p).Value}", "4")]
    [InlineData("List<Dog>", "[new Dog()]", "IEnumerable<Animal>", "{p.First().Name}", "Dog")]
    [InlineData("Dog[]", "[new Dog()]", "Animal[]", "{p[0].Name}", "Dog")]
    [InlineData("int", "5", "int?", "{p!.Value}", "5")]
    [InlineData("int", "5", "long?", "{p!.Value}", "5")]
    [InlineData("int?", "5", "long?", "{p!.Value}", "5")]
    [InlineData("byte", "5", "double", "{p}", "5")]
    [InlineData("char", "'a'", "int", "{p}", "97")]
    [InlineData("long", "5", "decimal", "{p}", "5")]
    [InlineData("ulong", "5", "float", "{p}", "5")]
    [InlineData("int", "5", "nint", "{p}", "5")]
    [InlineData("int", "5", "object", "{p}", "5")]
    [InlineData("int", "5", "IComparable", "{p.CompareTo(5)}", "0")]
    [InlineData("int?", "5", "object", "{p}", "5")]
    [InlineData("Colour", "Colour.Red", "Enum", "{p}", "Red")]
    [InlineData("Colour", "Colour.Red", "object", "{p}", "Red")]
    [InlineData("Metres", "new Metres(4)", "double", "{p}", "4")]
    [InlineData("Metres", "new Metres(4)", "double?", "{p}", "4")]
    [InlineData("Metres?", "new Metres(4)", "double?", "{p}", "4")]
    [InlineData("int", "4", "Metres", "{p.Value}", "4")]
    [InlineData("short", "4", "Metres", "{p.Value}", "4")]
    [InlineData("int", "4", "Metres?", "{p!.Value.Value}", "4")]
    [InlineData("Wide", "default", "double", "{p}", "1")]
    [InlineData("From", "default", "To", "{p.How}", "1")]
    [InlineData("int[]", "[1, 2]", "IEnumerable<int>", "{p.Sum()}", "3")]
    [InlineData("int[]", "[1, 2]", "IReadOnlyList<int>", "{p.Count}", "2")]
    [InlineData("int[]", "[1, 2]", "ReadOnlySpan<int>", "{p.Length}", "2")]
    [InlineData("int[]", "[1, 2]", "Span<int>", "{p.Length}", "2")]
    [InlineData("int[]", "[1, 2]", "ReadOnlyMemory<int>", "{p.Length}", "2")]
    [InlineData("string", "\"abc\"", "ReadOnlySpan<char>", "{p.Length}", "3")]
    [InlineData("string", "\"abc\"", "IEnumerable<char>", "{p.Count()}", "3")]
    [InlineData("string", "\"abc\"", "object", "{p}", "abc")]
    [InlineData("int", "5", "dynamic", "{(object)p}", "5")]
    public void A_value_fits_where_it_converts_implicitly(string value, string given, string parameter, string shown, string expected) =>
        Assert.Equal(expected, Probe.Run(
            Types + $$"""
            [Pipeline<int>]
            public static partial class P
            {
                [Slot(0)] static {{value}} A() => {{given}};
                [Slot(1)] static string B({{parameter}} p) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{{shown}}");
                [Slot(2)] static bool C([From(nameof(A))] {{parameter}} p) => true;
            }
            """,
            "var frame = default(EvaluationFrame<P.Evaluation>); P.Evaluation.Core.Run(0, ref frame); var e = frame.Value; var b = P.Evaluate(0).B; return b == e.B ? b : \"the two paths differ\";"));

    [Theory]
    [InlineData("long", "int")]
    [InlineData("double", "float")]
    [InlineData("double", "decimal")]
    [InlineData("object", "string")]
    [InlineData("Animal", "Dog")]
    [InlineData("int?", "int")]
    [InlineData("int", "string")]
    [InlineData("Metres", "string")]
    [InlineData("Metres", "int")]
    [InlineData("int", "Colour")]
    [InlineData("List<Animal>", "IEnumerable<Dog>")]
    [InlineData("List<Dog>", "List<Animal>")]
    [InlineData("List<int>", "IEnumerable<object>")]
    [InlineData("int[]", "long[]")]
    public void A_value_does_not_fit_where_it_needs_a_cast(string value, string parameter)
    {
        var generated = Project.Of(Types + $$"""
            [Pipeline<int>]
            public static partial class P
            {
                [Slot(0)] static {{value}} A() => default!;
                [Slot(1)] static string B({{parameter}} p) => "";
            }
            """).Generate();

        Assert.Contains("TIMBR006", generated.Faults(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_slot_without_a_value_gives_None() =>
        Assert.Equal("None { } True", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static void A(int x) { } [Slot(1)] static bool B(None a) => true; }",
            "return $\"{P.Evaluate(1).A} {P.Evaluate(1).B}\";"));
}
