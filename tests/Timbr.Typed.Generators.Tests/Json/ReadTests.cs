using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Json;

public sealed class ReadTests
{
    private const string Types = """
        #pragma warning disable CS8618
        using System.Diagnostics.CodeAnalysis;
        public enum Colour { Red, Green = 5 }
        public record Inner(int X, string? Name);
        public record Defaults(int A = 5, string B = "b", double? C = null, Colour D = Colour.Green, bool E = true);
        public class Initial { public int A { get; set; } = 5; public string B { get; init; } = "b"; public List<int> C { get; set; } = [1]; public Inner? D { get; init; } public int Get { get; } = 7; public int Private { get; private set; } = 8; }
        public class Needs { public required int A { get; set; } public required string B { get; init; } public int C { get; set; } = 3; }
        public class Marked { [JsonRequired] public int A { get; set; } public string? B { get; set; } }
        public class SaysSet { [SetsRequiredMembers] public SaysSet() { A = 4; B = "set"; } public required int A { get; set; } public required string B { get; init; } }
        public class Chosen { [JsonConstructor] public Chosen(int a, string b = "dflt") { A = a; B = b; } public Chosen() { } public int A { get; } public string B { get; } public int C { get; set; } }
        public class Mixed(int id) { public int Id { get; } = id; public string? Name { get; set; } public long Big { get; init; } = 9; }
        public record Base(int A) { public int FromBase { get; init; } = 1; public virtual string V { get; init; } = "bv"; }
        public record Derived(int A, string B) : Base(A) { public int Own { get; init; } = 2; public override string V { get; init; } = "dv"; }
        public struct Plain { public int X { get; set; } public string? S { get; init; } }
        public struct WithCtor { public WithCtor() { X = 50; Y = 60; } public int X { get; set; } public int Y { get; init; } }
        public readonly record struct Ro(int A, string? B);
        public record struct Rw(int A, string? B = "x");
        public struct Marker { [JsonConstructor] public Marker(int a) => A = a; public int A { get; } }
        public struct NeedsStruct { public required int A { get; set; } public int B { get; init; } }
        public class Renamed { [JsonPropertyName("x y")] public int A { get; set; } [JsonIgnore] public int B { get; set; } = 3; }
        public class Node { public int V { get; set; } public Node? Next { get; init; } public List<Node>? Kids { get; set; } }
        public class Many { public int[]? A { get; set; } public List<string?>? B { get; set; } public IReadOnlyList<int>? C { get; set; } public IEnumerable<double>? D { get; set; } public Dictionary<string, int>? E { get; set; } public IReadOnlyDictionary<string, Inner?>? F { get; set; } public ICollection<bool>? G { get; set; } public byte[]? H { get; set; } }
        public class Cased { public int abc { get; set; } public int Abc { get; set; } }
        public class @Keyword { public int @class { get; init; } public int @event { get; set; } public string @new { get; init; } = "n"; }
        public record KeywordRecord(int @class, string @event);
        public class Wide(long value) { public int Value { get; } = (int)value; }
        public class Generic<T>(T value) { public T Value { get; } = value; }
        public class Hiding : Initial { public new string A { get; set; } = "hid"; }
        """;

    private const string Texts = """
        "{}", "null", "[]", "1", "\"x\"", "", "{", "{}x", " {} ", "{\"zzz\":{\"a\":[1,{}]}}", "{,}", "{\"A\":1,}", "{\"A\":1}/**/",
        "{\"A\":1}", "{\"a\":1}", "{\"A\":null}", "{\"A\":\"1\"}", "{\"A\":1.0}", "{\"A\":1e2}", "{\"A\":1,\"A\":2}", "{\"A\":2147483648}", "{\"\\u0041\":6}",
        "{\"B\":\"q\"}", "{\"B\":null}", "{\"B\":1}", "{\"A\":1,\"B\":\"q\"}", "{\"B\":\"q\",\"A\":1}", "{\"A\":1,\"B\":\"q\",\"C\":9}", "{\"C\":null}", "{\"C\":2.5}", "{\"C\":[4,5]}", "{\"D\":5}", "{\"D\":77}", "{\"D\":null}", "{\"D\":\"Red\"}", "{\"E\":false}", "{\"E\":0}",
        "{\"D\":{\"X\":1,\"Name\":\"n\"}}", "{\"D\":{}}", "{\"Get\":9}", "{\"Get\":\"any\"}", "{\"Private\":9}", "{\"Private\":[]}",
        "{\"Id\":3,\"Name\":\"n\",\"Big\":4}", "{\"Name\":\"n\"}", "{\"FromBase\":5,\"V\":\"x\",\"Own\":6,\"A\":1,\"B\":\"b\"}", "{\"V\":\"x\"}", "{\"X\":1}", "{\"S\":\"s\",\"X\":2}", "{\"Y\":2}", "{\"x y\":4,\"B\":9}",
        "{\"V\":1,\"Next\":{\"V\":2,\"Kids\":[{},null,{\"V\":3}]}}", "{\"A\":[1,2],\"B\":[\"a\",null],\"C\":[3],\"D\":[1.5],\"E\":{\"k\":1,\"k\":2},\"F\":{\"z\":null,\"y\":{\"X\":1}},\"G\":[true],\"H\":\"AQ==\"}",
        "{\"A\":[null]}", "{\"A\":{}}", "{\"E\":{\"k\":null}}", "{\"E\":[]}", "{\"H\":\"!\"}", "{\"G\":[1]}", "{\"abc\":1,\"Abc\":2}", "{\"class\":1,\"event\":2,\"new\":\"x\"}", "{\"class\":1,\"event\":\"e\"}", "{\"Value\":3}", "{\"Value\":\"s\"}", "{\"value\":3}"
        """;

    [Theory]
    [InlineData("Inner")]
    [InlineData("Defaults")]
    [InlineData("Initial")]
    [InlineData("Needs")]
    [InlineData("Marked")]
    [InlineData("SaysSet")]
    [InlineData("Chosen")]
    [InlineData("Mixed")]
    [InlineData("Base")]
    [InlineData("Derived")]
    [InlineData("Plain")]
    [InlineData("Plain?")]
    [InlineData("WithCtor")]
    [InlineData("Ro")]
    [InlineData("Rw")]
    [InlineData("Marker")]
    [InlineData("NeedsStruct")]
    [InlineData("Renamed")]
    [InlineData("Node")]
    [InlineData("Many")]
    [InlineData("Cased")]
    [InlineData("Keyword")]
    [InlineData("KeywordRecord")]
    [InlineData("Generic<int>")]
    [InlineData("Generic<string>")]
    [InlineData("Hiding")]
    [InlineData("Colour")]
    [InlineData("int?")]
    [InlineData("string")]
    [InlineData("List<int>")]
    [InlineData("Dictionary<string, int?>")]
    [InlineData("IEnumerable<Inner>")]
    public void Messages_are_read_as_the_serializer_does(string type) => Assert.Equal("", JsonProbe.Read(Types, type, Texts));

    [Theory]
    [InlineData("Wide")]
    [InlineData("KeyValuePair<string, int>")]
    public void A_message_is_read_as_the_serializer_does_or_refused(string type)
    {
        var faults = Project.Of($"using System.Text.Json.Serialization;\n{Types}\n[Pipeline<{type}>] public static partial class R {{ [Slot(0)] static int A() => 1; }}").Generate().Faults();

        Assert.Equal("", faults.Contains("TIMBR014", StringComparison.Ordinal) || faults.Contains("TIMBR027", StringComparison.Ordinal) ? "" : JsonProbe.Read(Types, type, Texts + ", \"{\\\"Key\\\":\\\"a\\\",\\\"Value\\\":1}\""));
    }

    [Theory]
    [InlineData("CamelCase", "{\\\"name\\\":\\\"n\\\",\\\"x\\\":4}")]
    [InlineData("SnakeCaseUpper", "{\\\"NAME\\\":\\\"n\\\",\\\"X\\\":4}")]
    public void Members_are_read_by_the_name_of_the_policy(string naming, string text) =>
        Assert.Equal("", JsonProbe.Read(Types, "Inner", $"\"{text}\", {Texts}", naming));

    [Fact]
    public void Members_that_did_not_come_are_named() => Assert.Equal(
        "JsonFormatException: not a M: $: a M needs A, C, which did not come (byte 8)",
        Probe.Run(
            "public record M { public required int A { get; init; } public required int B { get; init; } public required int C { get; init; } }\n[Pipeline<M>] public static partial class P { [Slot(0)] static int A() => 1; }",
            "return Caught(() => P.ReadInput(\"{\\\"B\\\":1}\"u8));"));

    [Fact]
    public void A_message_of_None_is_read() =>
        Assert.Equal("None { }", Probe.Run("[Pipeline<None>] public static partial class P { [Slot(0)] static int A() => 1; }", "return P.ReadInput(\"{}\"u8);"));

    [Fact]
    public void Two_types_with_numbers_in_their_names_keep_their_accessors_apart() => Assert.Equal("", JsonProbe.Read("""
        public class B { public string S { get; init; } = ""; }
        public class X : B { public int P0 { get; init; } public int P1 { get; init; } public int P2 { get; init; } public int P3 { get; init; } public int P4 { get; init; } public int P5 { get; init; } public int P6 { get; init; } public int P7 { get; init; } public int P8 { get; init; } public int P9 { get; init; } public int P10 { get; init; } public int P11 { get; init; } }
        public class X1 : B { public int P0 { get; init; } public int P1 { get; init; } }
        public record M(X? X, X1? Y);
        """, "M", "\"{\\\"X\\\":{\\\"S\\\":\\\"a\\\"},\\\"Y\\\":{\\\"S\\\":\\\"b\\\",\\\"P1\\\":2}}\""));
}
