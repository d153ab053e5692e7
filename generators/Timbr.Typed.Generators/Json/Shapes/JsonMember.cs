namespace Timbr.Typed.Generators.Json;

/// <summary>A property or field that is written, and read where it can be set.</summary>
internal sealed record JsonMember
{
    /// <summary>The name in the source, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    public required string JsonName { get; init; }

    /// <summary>The type in source.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it is a reference that is not declared to be there.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Where null may stand in what its value holds.</summary>
    public string NullsWithin { get; init; } = "";

    /// <summary>The type that declares it, which <c>[UnsafeAccessor]</c> must name.</summary>
    public required string DeclaringType { get; init; }

    /// <summary>What an accessor of a generic type must say of it.</summary>
    public GenericOwner? Generic { get; init; }

    public bool IsField { get; init; }

    /// <summary>The field's name in compiled code, where it is not <see cref="Name"/>; empty otherwise.</summary>
    public string FieldName { get; init; } = "";

    public MemberGetter Getter { get; init; } = MemberGetter.Name;

    public MemberCondition Condition { get; init; }

    public bool IsWritten => Getter != MemberGetter.None;

    public required MemberSetter Setter { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether an attribute says so, which a constructor cannot take back.</summary>
    public bool IsMarkedRequired { get; init; }

    /// <summary>How <c>[JsonNumberHandling]</c> has its numbers; 0 for no other way than usual.</summary>
    public int Numbers { get; init; }

    /// <summary>How to call its code, where that is not the code of its type.</summary>
    public JsonPart? Part { get; init; }

    /// <summary>What its code is made of, where it needs a class.</summary>
    public JsonShape? Own { get; init; }

    /// <summary>The class that fills what it holds already with what comes; empty where that replaces it.</summary>
    public string Filling { get; init; } = "";

    /// <summary>Whether it is filled and has a value type, so that what was filled is a copy.</summary>
    public bool IsStruct { get; init; }

    /// <summary>Whether what comes for it is looked at.</summary>
    public bool IsTaken => Setter != MemberSetter.None || Filling.Length > 0;

    /// <summary>Whether its setter does more than to keep the value, so that the order in which members are set can be seen.</summary>
    public bool HasSetterBody { get; init; }

    /// <summary>Whether it is left out, so that only its name counts: it is none that the type does not have.</summary>
    public bool IsIgnored { get; init; }
}
