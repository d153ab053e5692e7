namespace Timbr.Typed.Tests.Machines.States;

public sealed class StatesTests
{
    [Fact]
    public void States_that_are_the_default_of_their_type_begin_at_their_first_use_and_go_on_from_there()
    {
        var states = default(Totals.States);

        Assert.Equal(
            ["[1,1,1,1,1]", "[2,2,2,3,1]", "[3,3,3,6,2]"],
            Enumerable.Range(1, 3).Select(number => Totals.ToJson(Totals.Evaluate(number, ref states))));
    }
}
