namespace Timbr.Typed.Generators.Json;

/// <summary>Written as the name that stands for it.</summary>
internal sealed record NamedEnumShape(JsonType Type, EnumNames Names, bool IsFlags) : JsonShape(Type)
{
    public override bool CanThrow => false;

    public override bool IsPrimitive => true;
}
