namespace Timbr.Typed.Tests.Pipelines;

/// <summary>Fails for 0 and ends at 1.</summary>
[Pipeline]
public static partial class Quotients
{
    [Slot(0)]
    private static int Quotient(int divisor) => 12 / divisor;

    [Slot(1)]
    private static Step<string> Text(int quotient) => quotient == 12 ? Step.Stop("whole") : quotient + "!";

    [Slot(2)]
    private static string Twice(string text) => text + text;
}
