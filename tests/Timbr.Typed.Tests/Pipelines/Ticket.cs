namespace Timbr.Typed.Tests.Pipelines;

public sealed class Ticket
{
    private Ticket(int issued) => Number = issued;

    public int Number { get; }

    public static Ticket? Of(int number) => number > 0 ? new Ticket(number) : null;
}
