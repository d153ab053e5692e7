namespace Timbr.Typed.Tests.Pipelines;

/// <summary>Gives values that can be written and not read: nobody else can make them.</summary>
[Pipeline]
public static partial class Tickets
{
    [Slot(0)]
    private static Ticket? Issue(int number) => Ticket.Of(number);

    [Slot(1)]
    private static int Checked(Ticket? ticket) => ticket?.Number % 97 ?? 0;
}
