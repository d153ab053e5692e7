using System.Text.Json;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Texts;

/// <summary>The schema of a pipeline.</summary>
public sealed class SchemaTests
{
    private const string Everything = """
        using System.Text.Json.Serialization;

        public enum Size { Small, Large }
        public sealed record Größe([property: JsonPropertyName("a \"b\"\u2028")] int Value);
        public sealed record Node(string Name, Node? Next, List<Node> Others, Dictionary<string, Größe?> Sizes) { public required long At { get; init; } }
        public readonly record struct Point(double X, double? Y);
        public sealed record Message(
            bool B, byte U8, sbyte I8, short I16, ushort U16, int I, uint U, long L, ulong UL, float F, double D, decimal M, char C, string S, string? N,
            Guid G, DateTime T, DateTimeOffset O, DateOnly Day, TimeOnly Time, TimeSpan Span, byte[] Bytes, Size E, Size? NE, Point P, Point? NP, Node Tree, string?[] Texts);

        [Pipeline(Slots = 6)]
        public static partial class P
        {
            [Slot(0)] static Step<Node> Tree(Message m) => m.B ? m.Tree : Step.Stop(m.Tree);
            [Slot(1)] static double Number([Input] Message m) => m.D;
            [Slot(2)] static void Nothing([From(1)] double n) { }
            [Slot(3)] static Point?[] Points([Input] Message m) => m.I == 0 ? throw new InvalidOperationException("no") : [m.P, null];
            [Slot(4)] static int Length([From(3)] Point?[] points) => points.Length;
        }
        """;

    private static readonly JsonElement Schema = JsonElement.Parse(Probe.Run(Everything, "return P.JsonSchema;"));

    [Theory]
    [InlineData("")]
    [InlineData("D = double.NaN")]
    [InlineData("I = 0")]
    [InlineData("B = false")]
    [InlineData("N = \"x\", NE = Size.Large, NP = new Point(1, null), Texts = new string?[] { \"a\", null }")]
    [InlineData("Span = TimeSpan.FromDays(-3.123456789), C = '\\u20ac', UL = ulong.MaxValue, M = 1.50m")]
    public void What_a_pipeline_writes_is_what_its_schema_says(string with)
    {
        var json = Probe.Run(Everything, $$"""
            var tree = new Node("a", new Node("b", null, new(), new() { ["x"] = null }) { At = 1 }, new(), new() { ["y"] = new Größe(3) }) { At = 2 };
            var message = new Message(true, 1, -1, 2, 3, 4, 5, 6, 7, 1.5f, 2.5, 3.5m, 'c', "s", null, Guid.Empty, DateTime.UnixEpoch, DateTimeOffset.UnixEpoch,
                DateOnly.MinValue, TimeOnly.MinValue, TimeSpan.Zero, new byte[] { 1 }, Size.Small, null, new Point(1, 2), null, tree, new string[0]) with { {{with}} };
            var frame = default(EvaluationFrame<P.Evaluation>);
            P.Evaluation.Core.Run(message, ref frame);
            return P.ToJson(frame.Value);
            """);

        Assert.Null(new SchemaCheck(Schema).Find(JsonElement.Parse(json)));
    }

    [Theory]
    [InlineData("""[{"A":"Small","B":null},1]""", true)]
    [InlineData("""[{"A":"Large","B":"Small"},1]""", true)]
    [InlineData("""[{"A":7,"B":null},1]""", true)]
    [InlineData("""[{"A":"Medium","B":null},1]""", false)]
    [InlineData("""[{"A":null,"B":null},1]""", false)]
    public void An_enum_that_a_member_makes_text_is_one_of_its_names(string json, bool fits)
    {
        const string Source = """
            using System.Text.Json.Serialization;

            public enum Size { Small, Large }
            public sealed record M([property: JsonConverter(typeof(JsonStringEnumConverter))] Size A, [property: JsonConverter(typeof(JsonStringEnumConverter<Size>))] Size? B);
            [Pipeline] public static partial class P { [Slot(0)] static int One(M m) => 1; }
            """;

        Assert.Equal(fits, new SchemaCheck(JsonElement.Parse(Probe.Run(Source, "return P.JsonSchema;"))).Find(JsonElement.Parse(json)) is null);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1,2,3,4,5,6,7]")]
    [InlineData("{}")]
    public void What_it_never_writes_is_not(string json) => Assert.NotNull(new SchemaCheck(Schema).Find(JsonElement.Parse(json)));

    [Fact]
    public void It_is_one_line_a_member_in_ASCII() => Assert.Equal(
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Q",
          "type": "array",
          "prefixItems": [
            { "title": "in", "anyOf": [{ "$ref": "#/$defs/Gr%C3%B6%C3%9Fe" }, { "$ref": "#/$defs/_exception" }] },
            { "title": "A", "anyOf": [{ "type": ["string", "null"] }, { "$ref": "#/$defs/_exception" }] }
          ],
          "items": false,
          "minItems": 2,
          "$defs": {
            "Gr\u00f6\u00dfe": {
              "type": "object",
              "properties": {
                "Value": { "type": "integer" }
              },
              "required": ["Value"]
            },
            "_exception": {
              "type": "object",
              "properties": {
                "_exception": {
                  "type": "object",
                  "properties": {
                    "exc_class": { "type": "string" },
                    "exc_value": { "type": "string" },
                    "task": { "type": "string" }
                  },
                  "required": ["exc_class", "exc_value", "task"]
                }
              },
              "required": ["_exception"]
            }
          }
        }
        """.ReplaceLineEndings("\n"),
        Probe.Run("public sealed record Größe { public required int Value { get; init; } } [Pipeline] public static partial class Q { [Slot(0)] static string? A(Größe m) => null; }", "return Q.JsonSchema;"));

    [Fact]
    public void The_evaluation_has_it_too() => Assert.Equal("True", Probe.Run(
        "[Pipeline] public static partial class Q { [Slot(0)] static int A(int m) => m; } public static class Of<T, E> where E : struct, IEvaluation<T, E> { public static string Schema => E.JsonSchema; }",
        "return ReferenceEquals(Of<int, Q.Evaluation>.Schema, Q.JsonSchema);"));
}
