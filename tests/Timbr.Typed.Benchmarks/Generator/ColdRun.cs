namespace Timbr.Typed.Benchmarks;

/// <summary>What runs first in a new process.</summary>
internal enum ColdRun
{
    /// <summary>The generator, with nothing compiled just in time yet.</summary>
    Full,

    /// <summary>A generator that does nothing: what the driver alone takes.</summary>
    Empty,

    /// <summary>The generator, after the compiler has bound another project: most of the compiler is compiled then, none of the generator.</summary>
    Bound,
}
