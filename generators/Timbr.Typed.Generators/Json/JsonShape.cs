namespace Timbr.Typed.Generators.Json;

/// <summary>How a type is written as JSON.</summary>
internal enum JsonKind
{
    /// <summary>By an overload of the writer.</summary>
    Primitive,

    /// <summary>As the number that stands for it.</summary>
    Enum,

    /// <summary>As its value, or null.</summary>
    Nullable,

    /// <summary>As an array.</summary>
    Sequence,

    /// <summary>As an object, by string keys.</summary>
    Dictionary,

    /// <summary>As an object, member by member.</summary>
    Object,

    /// <summary>By the user's <c>JsonSerializerContext</c>.</summary>
    Delegated,

    /// <summary>As null: the value of a slot that returns nothing.</summary>
    None,
}

/// <summary>One type and how its JSON is written and read. Types refer to each other by their place in the table.</summary>
internal sealed record JsonShape
{
    public required JsonKind Kind { get; init; }

    /// <summary>The type as generated code writes it, without a nullability mark.</summary>
    public required string Type { get; init; }

    /// <summary>The type as messages show it.</summary>
    public required string DisplayType { get; init; }

    /// <summary>What its methods are called: <c>WriteQuake</c>, <c>ReadQuake</c>; for a primitive the reader's method.</summary>
    public required string Name { get; init; }

    public bool IsReferenceType { get; init; }

    /// <summary>Whether a value may contain another of its type, so that depth is watched.</summary>
    public bool IsRecursive { get; init; }

    /// <summary>Whether writing it may throw.</summary>
    public bool CanThrow { get; init; }

    /// <summary>Whether a reader is wanted.</summary>
    public bool IsRead { get; init; }

    /// <summary>The context that a delegated type is written by, as generated code names it.</summary>
    public string Context { get; init; } = "";

    /// <summary>The element, value or underlying type's place in the table.</summary>
    public int Element { get; init; } = -1;

    /// <summary>For an enum, the number's type.</summary>
    public string UnderlyingType { get; init; } = "";

    public SequenceForm Form { get; init; }

    public EquatableArray<JsonMember> Members { get; init; }

    /// <summary>The members that the constructor takes, by place in <see cref="Members"/>, in its order.</summary>
    public EquatableArray<JsonArgument> Constructor { get; init; }

    /// <summary>Whether the value is made without a call: a struct without a constructor of its own.</summary>
    public bool StartsAsDefault { get; init; }

    /// <summary>Whether <c>new T(...)</c> would demand an initializer for required members.</summary>
    public bool NeedsConstructorAccessor { get; init; }
}

/// <summary>How the items of a sequence are reached, and what is made when it is read.</summary>
internal enum SequenceForm
{
    /// <summary><c>T[]</c>.</summary>
    Array,

    /// <summary><c>List&lt;T&gt;</c>, and interfaces that it implements that have an indexer.</summary>
    Indexed,

    /// <summary>Interfaces that can only be enumerated.</summary>
    Enumerated,
}

/// <summary>A property that is written, and read where it can be set.</summary>
internal sealed record JsonMember
{
    /// <summary>The name in the source, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    public required string JsonName { get; init; }

    public required int Shape { get; init; }

    /// <summary>The type as generated code writes it, with its nullability mark.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it is a <c>Nullable&lt;T&gt;</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether it is a reference that is not declared to be there.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>Where null may stand in what its value holds.</summary>
    public string NullsWithin { get; init; } = "";

    /// <summary>The type that declares it, which <c>[UnsafeAccessor]</c> must name.</summary>
    public required string DeclaringType { get; init; }

    public bool IsWritten { get; init; } = true;

    public required MemberSetter Setter { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether an attribute says so, which a constructor cannot take back.</summary>
    public bool IsMarkedRequired { get; init; }
}

/// <summary>How a read member gets its value.</summary>
internal enum MemberSetter
{
    /// <summary>It does not: what is read is passed over.</summary>
    None,

    /// <summary>By the constructor.</summary>
    Constructor,

    /// <summary>By assignment.</summary>
    Assignment,

    /// <summary>By its init accessor, reached around the compiler.</summary>
    Init,
}

/// <summary>A constructor's parameter: which member it takes and what it is where the member does not come.</summary>
internal sealed record JsonArgument
{
    public required int Member { get; init; }

    public required string Type { get; init; }

    public required string Default { get; init; }
}
