namespace Timbr.Typed.Generators.Wire;

/// <summary>A member of an object, by its name in JSON.</summary>
internal sealed record WireMember(string Name, WireType Type, bool IsRequired);
