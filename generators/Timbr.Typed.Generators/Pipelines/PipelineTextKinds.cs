namespace Timbr.Typed.Generators.Pipelines;

/// <summary>Which texts a build wants of its pipelines.</summary>
[Flags]
internal enum PipelineTextKinds
{
    /// <summary>None, as most builds.</summary>
    None = 0,

    /// <summary>Graph and schema.</summary>
    Graph = 1,

    /// <summary>What the baseline lists.</summary>
    Wire = 2,
}
