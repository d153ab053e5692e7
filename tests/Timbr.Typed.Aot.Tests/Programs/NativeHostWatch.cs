namespace Timbr.Typed.Tests.Programs;

/// <summary>The sample HostWatch.</summary>
public sealed class NativeHostWatch() : NativeProgram("samples/HostWatch");
