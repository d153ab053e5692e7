namespace Timbr.Typed.Generators.Json;

/// <summary>How the value of a written member is reached.</summary>
internal enum MemberGetter
{
    /// <summary>Not at all: it is only read.</summary>
    None,

    /// <summary>By its name.</summary>
    Name,

    /// <summary>By the name of a member of the base class that it hides.</summary>
    NameInBase,

    /// <summary>By its get accessor, or as a field, reached around the compiler.</summary>
    Accessor,
}
