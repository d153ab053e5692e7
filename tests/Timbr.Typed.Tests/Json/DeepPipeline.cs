namespace Timbr.Typed.Tests.Json;

/// <summary>Carries what is nested as deep as usual.</summary>
[Pipeline<Deep>]
public static partial class DeepPipeline
{
    [Slot(0)]
    internal static int Zero() => 0;
}

/// <summary>Carries what is nested deeper, and short messages only.</summary>
[Pipeline<Deep>(MaxJsonDepth = 100, MaxJsonBytes = 1500)]
public static partial class DeeperPipeline
{
    [Slot(0)]
    internal static int Zero() => 0;

    [Slot(1)]
    internal static int Length(int zero, Deep deep, JsonText zeroText, JsonText deepText) => zero + deepText.Utf8.Length;
}
