namespace Timbr.Typed.Generators.Json;

/// <summary>When a member is written.</summary>
internal enum MemberCondition
{
    /// <summary>Whatever its value.</summary>
    Always,

    /// <summary>Unless it is null.</summary>
    NotNull,

    /// <summary>Unless it is the default of its type.</summary>
    NotDefault,
}
