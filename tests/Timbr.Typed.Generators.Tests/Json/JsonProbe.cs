using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Json;

/// <summary>Compares generated JSON with what the framework's serializer does by reflection.</summary>
internal static class JsonProbe
{
    /// <summary>Both texts of each value, where they differ; empty where they agree.</summary>
    public static string Write(string types, string type, string values, string naming = "AsDeclared") => Probe.Run(
        Source(types, type, naming),
        $$"""
        var options = new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = Naming.Policies[(int)PropertyNaming.{{naming}}] };
        foreach (var value in new {{type}}[] { {{values}} })
        {
            var expected = "[0," + System.Text.Json.JsonSerializer.Serialize<{{type}}>(value, options) + "]";
            Values.Next = value;
            var actual = W.ToJson(W.Evaluate(0));
            if (actual != expected) return actual + " instead of " + expected;
        }
        return "";
        """);

    /// <summary>Where reading each text gives something else than the serializer; empty where all agree.</summary>
    public static string Read(string types, string type, string texts, string naming = "AsDeclared") => Probe.Run(
        Source(types, type, naming) + $$"""
        [Pipeline<{{type}}>(PropertyNaming = PropertyNaming.{{naming}})] public static partial class R { [Slot(0)] static int A() => 0; }
        """,
        $$"""
        var options = new System.Text.Json.JsonSerializerOptions { PropertyNamingPolicy = Naming.Policies[(int)PropertyNaming.{{naming}}] };
        static string Of(Func<{{type}}> read)
        {
            try { return System.Text.Json.JsonSerializer.Serialize<{{type}}>(read()); }
            catch (Exception error) when (error is System.Text.Json.JsonException or JsonFormatException) { return "refused"; }
        }
        foreach (var text in new[] { {{texts}} })
        {
            var expected = Of(() => System.Text.Json.JsonSerializer.Deserialize<{{type}}>(text, options)!);
            var actual = Of(() => R.ReadInput(System.Text.Encoding.UTF8.GetBytes(text)));
            if (actual != expected) return text + ": " + actual + " instead of " + expected;
        }
        return "";
        """);

    private static string Source(string types, string type, string naming) => $$"""
        using System.Text.Json.Serialization;
        {{types}}
        public static class Values { public static {{type}} Next = default!; }
        public static class Naming
        {
            public static readonly System.Text.Json.JsonNamingPolicy?[] Policies = [null, System.Text.Json.JsonNamingPolicy.CamelCase, System.Text.Json.JsonNamingPolicy.SnakeCaseLower,
                System.Text.Json.JsonNamingPolicy.SnakeCaseUpper, System.Text.Json.JsonNamingPolicy.KebabCaseLower, System.Text.Json.JsonNamingPolicy.KebabCaseUpper];
        }
        [Pipeline<int>(PropertyNaming = PropertyNaming.{{naming}})] public static partial class W { [Slot(0)] static {{type}} A() => Values.Next; }

        """;
}
