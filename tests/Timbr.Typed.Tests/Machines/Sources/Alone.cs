namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>Tests of what threads of the pool allocate: nothing else may run on them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
