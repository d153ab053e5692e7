namespace Timbr.Typed.Generators.Pipelines;

/// <summary>How a value is handed to a parameter, so that no other overload takes the call and no other conversion the value.</summary>
internal enum Passing
{
    /// <summary>Cast to the parameter's type.</summary>
    Cast,

    /// <summary>As <c>in</c>: beside an overload that takes it by value, a cast would choose that one.</summary>
    ByReference,

    /// <summary>As <c>in</c>, converted before: nothing but a reference chooses the function that takes one.</summary>
    Held,

    /// <summary>Converted where nothing but implicit conversions apply: a cast would prefer an explicit operator that is nearer.</summary>
    Implicit,

    /// <summary>A JSON text as a string.</summary>
    Text,
}
