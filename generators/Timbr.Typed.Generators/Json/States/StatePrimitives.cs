namespace Timbr.Typed.Generators.Json.States;

/// <summary>The primitives that a state has in other words than a message: numbers that are none and infinite ones last, too.</summary>
internal static class StatePrimitives
{
    private static readonly JsonPrimitive[] Floating =
    [
        Named("System.Single", "ReadNamedSingle"),
        Named("System.Double", "ReadNamedDouble"),
        Named("System.Half", "ReadNamedHalf"),
    ];

    public static JsonPrimitive Of(JsonPrimitive primitive) => primitive.IsFloating ? Floating.First(named => named.Type == primitive.Type) : primitive;

    private static JsonPrimitive Named(string type, string reader) => new(type, reader, "number", "number") { Writer = "WriteNamed", IsInRow = false };
}
