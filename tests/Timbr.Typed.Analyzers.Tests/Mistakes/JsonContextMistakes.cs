namespace Timbr.Typed.Analyzers.Mistakes;

public static class JsonContextMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "A JsonContext that is none", "TIMBR014",
            """
            class Written;
            [[|Pipeline(JsonContext = typeof(Written))|]] static partial class P
            {
                [Slot(0)] static object Region(Quake quake) => default!;
            }
            """,
            "Pipeline 'P' has JsonContext = typeof(Written), but 'Written' is no JsonSerializerContext. Derive it from one, and mark it [JsonSerializable] with each type that it is to write."),
        new(
            "A JsonContext without instances", "TIMBR014",
            """
            abstract class Written(System.Text.Json.JsonSerializerOptions options) : JsonSerializerContext(options);
            [[|Pipeline(JsonContext = typeof(Written))|]] static partial class P
            {
                [Slot(0)] static object Region(Quake quake) => default!;
            }
            """,
            "Pipeline 'P' has JsonContext = typeof(Written), but 'Written' has no instance. Name a class that is neither abstract nor generic."),
        new(
            "A delegate beside a JsonContext", "TIMBR014",
            """
            [JsonSerializable(typeof(Action))]
            abstract class Base(System.Text.Json.JsonSerializerOptions options) : JsonSerializerContext(options);
            [JsonSerializable(typeof(Action))]
            class Written() : Base(new System.Text.Json.JsonSerializerOptions())
            {
                public static Written Default { get; } = new();
                protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
                public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => null;
            }
            [Pipeline(JsonContext = typeof(Written))] static partial class P
            {
                [Slot(0)] static Action [|Region|](Quake quake) => default!;
            }
            """,
            "Slot 0 'Region' gives 'Action', which has no generated JSON: 'Action' is a delegate. Use a class, record or struct with public properties, a number, a string, an array, List<T> or Dictionary<string, T>."),
    ];
}
