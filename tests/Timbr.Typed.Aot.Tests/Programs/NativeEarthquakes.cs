namespace Timbr.Typed.Tests.Programs;

/// <summary>The sample Earthquakes.</summary>
public sealed class NativeEarthquakes() : NativeProgram("samples/Earthquakes");
