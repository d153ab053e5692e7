namespace Timbr.Typed.Json.Parity.Evaluations;

/// <summary>A value that can be written and not read: nobody else can make one.</summary>
internal sealed class Receipt
{
    private Receipt(int number) => Number = number;

    public int Number { get; }

    public static Receipt? Of(int number) => number % 2 == 0 ? null : new Receipt(number);
}
