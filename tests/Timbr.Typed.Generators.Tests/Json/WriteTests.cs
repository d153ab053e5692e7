using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Json;

public sealed class WriteTests
{
    private const string Types = """
        public enum Small : byte { A, B = 200 }
        public enum Big : ulong { A, B = ulong.MaxValue }
        public enum Signed : long { A, B = -5 }
        public record Inner(int X, string? Name);
        public record Outer(Inner? One, Inner[] Many, List<Inner?>? List, Small S, Big B, Signed? G, int? N) { public double Computed => 1.5; public string? Set { get; set; } }
        public struct Plain { public int X { get; set; } public Inner? I { get; set; } public int Field; }
        public record struct Rs(int A, Plain P);
        public readonly record struct Ro(long A, Plain? P);
        public class Base { public int Zero { get; set; } public virtual int One { get; set; } = 1; public string Two => "two"; public int Hidden { get; set; } = 9; }
        public class Middle : Base { public int Three { get; set; } public override int One { get; set; } = 11; }
        public sealed class Derived : Middle { public int Four { get; set; } = 4; public new string Hidden { get; set; } = "derived"; }
        public class Attributed { [JsonPropertyName("renamed")] public int A { get; set; } [JsonIgnore] public int B { get; set; } [JsonPropertyOrder(5)] public int C { get; set; } [JsonPropertyOrder(-1)] public int D { get; set; } public int E { get; set; } [JsonIgnore] public object? F { get; set; } [JsonIgnore(Condition = JsonIgnoreCondition.Always)] public Action? G { get; set; } }
        public class Odd { [JsonPropertyName("a\"b\\c/d<e>&'+`\u007f\u00e9\u20ac\ud83d\ude00\n\t\u0001 ")] public int A { get; set; } [JsonPropertyName("")] public int B { get; set; } [JsonPropertyName("{0}")] public int D { get; set; } }
        public class Node { public int Value { get; set; } public Node? Next { get; set; } public List<Node>? Children { get; set; } public Dictionary<string, Node>? ByName { get; set; } }
        public struct Tree { public int V { get; set; } public List<Tree?>? Kids { get; set; } }
        public record ROver(int A, int B) { public int C { get; init; } = 3; public int B { get; init; } = B * 2; }
        public record RDerived(int A, int B, int Extra) : ROver(A, B);
        public class Access { public int A { get; private set; } = 1; public int B { private get; set; } = 2; internal int C { get; set; } = 3; protected int D { get; set; } = 4; public int E { set { } } public static int F { get; set; } = 6; public int this[int i] => i; }
        public interface IHas { int Explicit { get; } } public class Has : IHas { int IHas.Explicit => 1; public int Own => 2; }
        public class Generic<T> { public T? Value { get; set; } public List<T> Items { get; set; } = new(); }
        public class ShadowIgnored : Base { [JsonIgnore] public new int Hidden { get; set; } }
        public class OverrideIgnored : Base { [JsonIgnore] public override int One { get; set; } }
        public class Empty;
        """;

    [Theory]
    [InlineData("Inner", "new(1, \"a\"), new(2, null)")]
    [InlineData("Inner?", "null, new(1, null)")]
    [InlineData("Outer", "new(new(1, \"x\"), [new(2, null)], [null, new(3, \"\")], Small.B, Big.B, Signed.B, 5), new(null, [], null, Small.A, Big.A, null, null)")]
    [InlineData("Plain", "default, new() { X = 1, I = new(1, \"a\") }")]
    [InlineData("Plain?", "null, new Plain { X = 1 }")]
    [InlineData("Rs", "new(1, new() { X = 5 })")]
    [InlineData("Ro", "new(1, null), new(-1, new Plain())")]
    [InlineData("Base", "new(), new Derived()")]
    [InlineData("Middle", "new()")]
    [InlineData("Derived", "new()")]
    [InlineData("Attributed", "new() { A = 1, B = 2, C = 3, D = 4, E = 5 }")]
    [InlineData("Odd", "new()")]
    [InlineData("ROver", "new(1, 2)")]
    [InlineData("RDerived", "new(1, 2, 3)")]
    [InlineData("Access", "new()")]
    [InlineData("Has", "new()")]
    [InlineData("Empty", "new()")]
    [InlineData("Generic<int?>", "new(), new() { Value = 1, Items = [null, 2] }")]
    [InlineData("Generic<Generic<string>>", "new() { Value = new() { Value = \"x\" } }")]
    [InlineData("Small", "Small.B, (Small)7")]
    [InlineData("Big", "Big.B")]
    [InlineData("Signed?", "null, Signed.B")]
    [InlineData("int[]", "new int[0], new[] { 1, 2 }")]
    [InlineData("int[][]", "new[] { new[] { 1 }, new int[0] }")]
    [InlineData("byte[]", "new byte[] { 251, 255 }, new byte[0]")]
    [InlineData("char[]", "new[] { 'a', '\\\"', '\\u20ac' }")]
    [InlineData("List<string?>", "new() { \"a\", null }")]
    [InlineData("IReadOnlyList<double>", "new[] { 0.1, -0.0, 1e21, 1e16, 5e-324 }")]
    [InlineData("IList<float>", "new[] { 0.1f, 3.4e38f }")]
    [InlineData("IEnumerable<decimal>", "new[] { 1.10m, 0m, -7.00m }, Enumerable.Range(0, 3).Select(i => (decimal)i)")]
    [InlineData("ICollection<bool>", "new[] { true, false }")]
    [InlineData("IReadOnlyCollection<long>", "new[] { long.MinValue }")]
    [InlineData("Dictionary<string, int>", "new() { [\"a\"] = 1, [\"\\\"<é\"] = 2, [\"\"] = 3 }")]
    [InlineData("IDictionary<string, Inner?>", "new Dictionary<string, Inner?> { [\"a\"] = null, [\"b\"] = new(1, null) }")]
    [InlineData("IReadOnlyDictionary<string, List<int>>", "new Dictionary<string, List<int>> { [\"a\"] = [1] }")]
    [InlineData("KeyValuePair<string, int>", "new(\"a\", 1)")]
    [InlineData("DateTime", "new DateTime(2024, 1, 2, 3, 4, 5, DateTimeKind.Utc), new DateTime(1234567890123456789)")]
    [InlineData("DateTimeOffset", "DateTimeOffset.UnixEpoch")]
    [InlineData("TimeSpan", "TimeSpan.FromSeconds(1.5)")]
    [InlineData("Guid", "Guid.Empty")]
    [InlineData("DateOnly", "DateOnly.MaxValue")]
    [InlineData("TimeOnly", "TimeOnly.MaxValue")]
    [InlineData("Node", "new() { Value = 1, Next = new() { Value = 2, Children = [new()], ByName = new() { [\"x\"] = new() } } }")]
    [InlineData("Tree", "new() { V = 1, Kids = [null, new Tree { V = 2 }] }")]
    public void Values_are_written_as_the_serializer_does(string type, string values) => Assert.Equal("", JsonProbe.Write(Types, type, values));

    [Theory]
    [InlineData("ShadowIgnored", "new()")]
    [InlineData("OverrideIgnored", "new()")]
    [InlineData("Uri", "new(\"http://a/b?c=d\")")]
    [InlineData("Version", "new(1, 2)")]
    [InlineData("Half", "(Half)1.5")]
    [InlineData("Int128", "5")]
    [InlineData("UInt128", "5")]
    [InlineData("Memory<byte>", "new byte[] { 1 }")]
    [InlineData("ReadOnlyMemory<byte>", "new byte[] { 1 }")]
    [InlineData("Memory<int>", "new int[] { 1 }")]
    [InlineData("System.Text.Json.JsonElement", "System.Text.Json.JsonDocument.Parse(\"{}\").RootElement")]
    [InlineData("System.Text.Json.JsonDocument", "System.Text.Json.JsonDocument.Parse(\"{}\")")]
    [InlineData("nint", "1")]
    [InlineData("nuint", "1")]
    [InlineData("System.Text.Rune", "new('a')")]
    [InlineData("Index", "1")]
    [InlineData("System.Numerics.BigInteger", "1")]
    [InlineData("Exception", "new(\"x\")")]
    [InlineData("HashSet<int>", "new() { 1 }")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int>", "[1]")]
    [InlineData("Tuple<int, int>", "new(1, 2)")]
    [InlineData("Lazy<int>", "new(1)")]
    [InlineData("System.Threading.Tasks.Task<int>[]", "new System.Threading.Tasks.Task<int>[0]")]
    [InlineData("Type", "typeof(int)")]
    [InlineData("System.Globalization.CultureInfo", "System.Globalization.CultureInfo.InvariantCulture")]
    [InlineData("CancellationToken", "default")]
    public void A_type_is_written_as_the_serializer_does_or_refused(string type, string values)
    {
        var faults = Project.Of($"using System.Text.Json.Serialization; using System.Threading;\n{Types}\n[Pipeline<int>] public static partial class W {{ [Slot(0)] static {type} A() => default!; }}").Generate().Faults();

        Assert.Equal("", faults.Contains("TIMBR01", StringComparison.Ordinal) ? "" : JsonProbe.Write("using System.Threading;" + Types, type, values));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(62)]
    [InlineData(63)]
    public void Depth_is_counted_per_value_as_the_serializer_counts_it(int depth) => Assert.Equal("True", Probe.Run(
        $"using System.Text.Json.Serialization; {Types} public static class Values {{ public static Node Next = null!; public static Tree NextTree; }} [Pipeline<int>] public static partial class W {{ [Slot(0)] static Node A() => Values.Next; [Slot(1)] static Tree B() => Values.NextTree; }}",
        $$"""
        Node? node = null; for (var i = 0; i < {{depth}}; i++) node = new Node { Next = node };
        Tree? tree = null; for (var i = 0; i < {{depth}} / 2; i++) tree = new Tree { Kids = [tree] };
        Values.Next = node!; Values.NextTree = tree!.Value;
        return W.ToJson(W.Evaluate(0)) == "[0," + System.Text.Json.JsonSerializer.Serialize(node) + "," + System.Text.Json.JsonSerializer.Serialize(tree) + "]";
        """));

    [Fact]
    public void A_value_that_is_too_deep_becomes_an_exception_in_its_place() => Assert.Equal("True True", Probe.Run(
        $"using System.Text.Json.Serialization; {Types} public static class Values {{ public static Node Next = null!; }} [Pipeline<int>] public static partial class W {{ [Slot(0)] static Node A() => Values.Next; [Slot(1)] static int B() => 5; }}",
        """
        Node? node = null; for (var i = 0; i < 65; i++) node = new Node { Next = node };
        Values.Next = node!;
        var json = W.ToJson(W.Evaluate(0));
        return $"{json.StartsWith("[0,{\"_exception\":")} {json.EndsWith("},5]")}";
        """));

    [Theory]
    [InlineData("AsDeclared")]
    [InlineData("CamelCase")]
    [InlineData("SnakeCaseLower")]
    [InlineData("SnakeCaseUpper")]
    [InlineData("KebabCaseLower")]
    [InlineData("KebabCaseUpper")]
    public void Names_follow_the_policy(string naming)
    {
        string[] names = ["A", "a", "AB", "Ab", "aB", "ABc", "ABCDef", "IOStream", "XMLHttpRequest", "userID2", "User2Id", "ID", "Id1A", "_x", "_Xy", "X_y", "X__Y", "__A", "A_", "A1", "a1B2", "ÄÖ", "Éclair", "ǅx", "ñandú", "中文", "A中B", "x2Y", "SHA256Hash", "aBC", "ABC_DEF", "Abc_Def_", "ΑΒγ", "İi", "ß", "U2", "LONGNAME", "LongNAMEHere"];
        var types = string.Concat(names.Select((n, i) => $"public class N{i} {{ public int {n} {{ get; set; }} }} "));
        var holders = string.Concat(names.Select((_, i) => $"public N{i} H{i} {{ get; set; }} = new(); "));
        Assert.Equal("", JsonProbe.Write($"{types} public class All {{ {holders} }}", "All", "new()", naming));
    }
}
