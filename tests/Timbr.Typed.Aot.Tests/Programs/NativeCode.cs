namespace Timbr.Typed.Tests.Programs;

/// <summary>Tests that compile ahead of time, each on all processors: one after the other.</summary>
[CollectionDefinition(nameof(NativeCode))]
public static class NativeCode;
