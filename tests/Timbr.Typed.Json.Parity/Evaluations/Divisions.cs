namespace Timbr.Typed.Json.Parity.Evaluations;

/// <summary>Fails for 0, ends at 1, and is not needed to its end below 0.</summary>
[Pipeline]
internal static partial class Divisions
{
    [Slot(0)]
    private static int Quotient(int divisor) => 1200 / divisor;

    [Slot(1)]
    private static Step<string> Text(int quotient) => quotient == 1200 ? Step.Stop("whole") : quotient + "!";

    [Slot(2)]
    private static string Twice(string text) => text + text;

    [Slot(3)]
    private static Step<int?> Rest([From(0)] int quotient, [Input] int divisor) => quotient < 0 ? Step.Stop((int?)null) : Step.Next<int?>(1200 % divisor);

    [Slot(4)]
    private static double Inverse([Input] int divisor) => 1.0 / divisor;

    [Slot(5)]
    private static double Shown([From(4)] double inverse, [From(2)] string twice) => inverse * twice.Length;
}
