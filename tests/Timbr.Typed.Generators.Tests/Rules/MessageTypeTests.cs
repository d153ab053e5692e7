using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class MessageTypeTests
{
    private static string InputOf(string members, string pipeline = "Pipeline") => Probe.Run(
        $$"""
        public interface INamed { string Name { get; } }
        public class Animal : INamed { public string Name => "n"; }
        public sealed class Dog : Animal;
        public sealed class Cat : Animal;
        [{{pipeline}}] public static partial class P { {{members}} }
        """,
        "return typeof(P.Evaluation).GetProperty(\"Input\")!.PropertyType.Name;");

    [Theory]
    [InlineData("[Slot(0)] static int A(Dog d) => 1;", "Dog")]
    [InlineData("[Slot(0)] static int A(Animal d) => 1; [Slot(1)] static int B([Input] Dog d) => 1;", "Dog")]
    [InlineData("[Slot(0)] static int A(Dog d) => 1; [Slot(1)] static int B(int a, Animal d) => 1;", "Dog")]
    [InlineData("[Slot(0)] static int A(object d) => 1; [Slot(1)] static int B([Input] INamed d) => 1; [Slot(2)] static int C([Input] Dog d) => 1;", "Dog")]
    [InlineData("[Slot(0)] static int A(object d) => 1; [Slot(1)] static int B([Input] int d) => 1;", "Int32")]
    [InlineData("[Slot(0)] static int A(Dog? d) => 1; [Slot(1)] static int B([Input] Dog d) => 1;", "Dog")]
    [InlineData("[Slot(1)] static int B(Dog slot0) => 1; [Slot(2)] static int C([Input] Dog d) => 1;", "Dog")]
    [InlineData("[Slot(3)] static int B(int a = 0, [Input] Dog? slot0 = null) => 1;", "Dog")]
    public void The_message_type_is_what_the_slots_take(string members, string expected) => Assert.Equal(expected, InputOf(members));

    [Theory]
    [InlineData("[Slot(0)] static int A(Animal d) => 1;", "Pipeline<Dog>", "Dog")]
    [InlineData("[Slot(0)] static int A() => 1;", "Pipeline<int?>", "Nullable`1")]
    [InlineData("[Slot(0)] static int A(double d) => 1; [Slot(1)] static int B([Input] long d) => 1;", "Pipeline<int>", "Int32")]
    public void A_named_message_type_wins(string members, string pipeline, string expected) => Assert.Equal(expected, InputOf(members, pipeline));

    [Theory]
    [InlineData("[Slot(0)] static int A(Dog d) => 1; [Slot(1)] static int B([Input] Cat d) => 1;")]
    [InlineData("[Slot(0)] static int A(Animal d) => 1; [Slot(1)] static int B(int a) => 1; [Slot(2)] static int C([Input] int d) => 1;")]
    [InlineData("[Slot(0)] static int A() => 1;")]
    [InlineData("[Slot(0)] static int A(int d) => 1; [Slot(1)] static int B([Input] double d) => 1;")]
    [InlineData("[Slot(0)] static int A(Span<int> d) => 1;")]
    [InlineData("")]
    public void Without_one_obvious_type_it_must_be_named(string members)
    {
        var generated = Project.Of($"public class Animal; public class Dog : Animal; public class Cat : Animal; [Pipeline] public static partial class P {{ {members} }}").Generate();

        Assert.Contains("TIMBR010", generated.Faults(), StringComparison.Ordinal);
        Assert.Empty(generated.Complaints());
    }
}
