using System.Reflection;
using System.Text.Json;

namespace Timbr.Typed.Schema.Tests.Validation;

/// <summary>The schema of a pipeline.</summary>
internal sealed record SchemaOf(string Name, string Text)
{
    public static SchemaOf Pipeline(Type pipeline) => new(
        pipeline.FullName!,
        (string)pipeline.GetField("JsonSchema", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.GetRawConstantValue()!);

    public JsonElement Root { get; } = JsonElement.Parse(Text);
}
