namespace Timbr.Typed.Tests.Programs;

/// <summary>The program that tells what the library does.</summary>
public sealed class NativeFeatures() : NativeProgram("tests/Timbr.Typed.Tests.Native");
