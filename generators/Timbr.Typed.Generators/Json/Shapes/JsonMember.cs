namespace Timbr.Typed.Generators.Json;

/// <summary>A property that is written, and read where it can be set.</summary>
internal sealed record JsonMember
{
    /// <summary>The name in the source, escaped where it is a keyword.</summary>
    public required string Name { get; init; }

    public required string JsonName { get; init; }

    /// <summary>The type in source.</summary>
    public required string Type { get; init; }

    /// <summary>Whether it is a reference that is not declared to be there.</summary>
    public bool MayBeNull { get; init; }

    /// <summary>The type that declares it, which <c>[UnsafeAccessor]</c> must name.</summary>
    public required string DeclaringType { get; init; }

    public bool IsWritten { get; init; } = true;

    public required MemberSetter Setter { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Whether an attribute says so, which a constructor cannot take back.</summary>
    public bool IsMarkedRequired { get; init; }
}
