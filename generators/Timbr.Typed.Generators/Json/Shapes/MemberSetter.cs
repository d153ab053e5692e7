namespace Timbr.Typed.Generators.Json;

/// <summary>How a read member gets its value.</summary>
internal enum MemberSetter
{
    /// <summary>It does not: what is read is passed over.</summary>
    None,

    /// <summary>By the constructor.</summary>
    Constructor,

    /// <summary>By assignment.</summary>
    Assignment,

    /// <summary>By its set or init accessor, or as a field, reached around the compiler.</summary>
    Accessor,
}
