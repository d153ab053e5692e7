using System.Runtime.CompilerServices;
using Timbr.Typed.Generators.Incremental;

namespace Timbr.Typed.Generators.Tests.Incremental;

public sealed class TicketTests
{
    [Fact]
    public void The_same_object_has_the_same_ticket()
    {
        var tickets = new Tickets<object>();
        var (first, second) = (new object(), new object());

        Assert.Equal(tickets.Of(first), tickets.Of(first));
        Assert.NotEqual(tickets.Of(first), tickets.Of(second));
    }

    [Fact]
    public void A_ticket_is_redeemed_for_the_object_that_it_was_given_for()
    {
        var tickets = new Tickets<object>();
        var (first, second) = (new object(), new object());
        var (one, two) = (tickets.Of(first), tickets.Of(second));

        Assert.Same(first, tickets.Redeem(one));
        Assert.Same(second, tickets.Redeem(two));
    }

    [Fact]
    public void A_ticket_keeps_nothing_alive()
    {
        var tickets = new Tickets<object>();
        var ticket = Give(tickets);
        for (var i = 0; i < 10 && tickets.Redeem(ticket) is not null; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Null(tickets.Redeem(ticket));
    }

    // Apart, so that no register of the test holds the object.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Ticket<object> Give(Tickets<object> tickets) => tickets.Of(new object());
}
