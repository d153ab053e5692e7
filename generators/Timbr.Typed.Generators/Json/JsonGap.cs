namespace Timbr.Typed.Generators.Json;

/// <summary>Why a type has no JSON yet: where in it, and what is in the way.</summary>
internal sealed record JsonGap(string Path, string Problem)
{
    public JsonGap Under(string member) => new(Path.Length == 0 ? member : $"{member}.{Path}", Problem);
}
