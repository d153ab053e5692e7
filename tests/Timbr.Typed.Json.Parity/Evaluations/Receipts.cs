namespace Timbr.Typed.Json.Parity.Evaluations;

/// <summary>Gives values that can only be written.</summary>
[Pipeline]
internal static partial class Receipts
{
    [Slot(0)]
    private static Receipt? Issue(int number) => Receipt.Of(number);

    [Slot(1)]
    private static int Checked(Receipt? receipt) => 97 / (receipt?.Number ?? 1);
}
