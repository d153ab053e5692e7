namespace Timbr.Typed.Generators.Json;

/// <summary>Written by the user's <c>JsonSerializerContext</c>.</summary>
internal sealed record DelegatedShape(JsonType Type, string Serializer) : JsonShape(Type)
{
    public override string Context => Serializer;
}
