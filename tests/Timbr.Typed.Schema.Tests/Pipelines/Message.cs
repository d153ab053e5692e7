using System.Text.Json.Serialization;

namespace Timbr.Typed.Schema.Tests.Pipelines;

internal enum Size
{
    Small,
    Large,
}

internal sealed record Größe([property: JsonPropertyName("a \"b\"\u2028")] int Value);

internal sealed record Node(string Name, Node? Next, List<Node> Others, Dictionary<string, Größe?> Sizes)
{
    public required long At { get; init; }
}

internal readonly record struct Point(double X, double? Y);

/// <summary>A member of most types.</summary>
internal sealed record Message(
    bool B, byte U8, sbyte I8, short I16, ushort U16, int I, uint U, long L, ulong UL, float F, double D, decimal M, char C, string S, string? N,
    Guid G, DateTime T, DateTimeOffset O, DateOnly Day, TimeOnly Time, TimeSpan Span, byte[] Bytes, Uri Link, Version Version, Size E, Size? NE, Point P, Point? NP, Node Tree, string[] Texts);
