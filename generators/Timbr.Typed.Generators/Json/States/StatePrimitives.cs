namespace Timbr.Typed.Generators.Json.States;

/// <summary>The primitives that a state has in other words than a message, since not all of their values would come back from those.</summary>
internal static class StatePrimitives
{
    private static readonly Dictionary<string, JsonPrimitive> Exact = new JsonPrimitive[]
    {
        Named("System.Char", "ReadExactChar"),
        Named("System.String", "ReadExactString"),
        Named("System.Decimal", "ReadExactDecimal"),
        Named("System.Single", "ReadExactSingle"),
        Named("System.Double", "ReadExactDouble"),
        Named("System.Half", "ReadExactHalf"),
        Named("System.DateTime", "ReadExactDateTime"),
        Named("System.Uri", "ReadExactUri"),
        Named("System.Text.Json.JsonElement", "ReadExactElement"),
        Named("System.Text.Json.JsonDocument", "ReadExactDocument"),
    }.ToDictionary(primitive => primitive.Type, StringComparer.Ordinal);

    public static JsonPrimitive Of(JsonPrimitive primitive) => Exact.TryGetValue(primitive.Type, out var exact) ? exact : primitive;

    private static JsonPrimitive Named(string type, string reader) => new(type, reader, "", "") { Writer = "WriteExact", KeyWriter = "WriteExactKey", IsInRow = false };
}
