namespace Timbr.Typed.Tests.Machines.Telemetry;

/// <summary>Tests that listen to measures of all machines of the process, and so run while no other test does.</summary>
[CollectionDefinition(nameof(Listening), DisableParallelization = true)]
public static class Listening;
