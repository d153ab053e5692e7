namespace Timbr.Typed.Generators.Json;

/// <summary>Written as an object, member by member.</summary>
internal sealed record ObjectShape(JsonType Type, EquatableArray<JsonMember> Members) : JsonShape(Type)
{
    /// <summary>What the constructor takes, in its order.</summary>
    public EquatableArray<JsonArgument> Constructor { get; init; }

    /// <summary>Whether the value is made without a call: a struct without a constructor of its own.</summary>
    public bool StartsAsDefault { get; init; }

    /// <summary>Whether the value is made without its constructor, since every field of it comes.</summary>
    public bool IsUninitialized { get; init; }

    /// <summary>Whether the constructor cannot be called by <c>new</c>, or <c>new T(...)</c> would demand an initializer for required members.</summary>
    public bool NeedsConstructorAccessor { get; init; }

    /// <summary>What an accessor of a generic type must say of the constructor.</summary>
    public GenericOwner? Generic { get; init; }

    /// <summary>Whether properties that it does not have are refused.</summary>
    public bool IsStrict { get; init; }

    /// <summary>The member that takes the properties that it does not have.</summary>
    public JsonMember? Extension { get; init; }

    /// <summary>The classes that fill what members hold already.</summary>
    public EquatableArray<JsonShape> Fillings { get; init; }

    /// <summary>Whether members that the constructor does not take are set in the order in which they come, each as often as it comes.</summary>
    public bool SetsInOrder => Constructor.Count > 0 && Members.Any(m => m is { HasSetterBody: true, Setter: MemberSetter.Assignment or MemberSetter.Accessor });

    /// <summary>Its members, that one among them.</summary>
    public IEnumerable<JsonMember> All => Extension is null ? Members : Members.Append(Extension);

    /// <summary>What stands first in it, as the body of a C# literal: <c>\"$type\":\"circle\"</c>.</summary>
    public string Opening { get; init; } = "";

    /// <summary>The property that tells derived types apart, which the reader has passed; others of that name, or that begin with <c>$</c>, are refused.</summary>
    public string? Discriminator { get; init; }

    public override bool UsesNaming => true;

    public JsonPart PartOf(JsonMember member) => member.Part ?? Part(member.Type);
}
