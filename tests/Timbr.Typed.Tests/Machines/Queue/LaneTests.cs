namespace Timbr.Typed.Tests.Machines.Queue;

public class LaneTests
{
    private static readonly Gate Work = new();

    [Fact]
    public void A_lane_of_the_latest_drops_the_oldest()
    {
        var lane = Filled(WhenFull.DropOldest, capacity: 4, items: 10);
        Assert.Equal((6L, 4L, 10L), (lane.Dropped, lane.Waiting, lane.Offered));
        Assert.Equal([6, 7, 8, 9], TakeAll(lane));
    }

    [Fact]
    public void A_lane_that_drops_the_newest_keeps_what_waits()
    {
        var lane = Filled(WhenFull.DropNewest, capacity: 4, items: 10);
        Assert.Equal((6L, 4L, 10L), (lane.Dropped, lane.Waiting, lane.Offered));
        Assert.Equal([0, 1, 2, 3], TakeAll(lane));
    }

    [Fact]
    public void A_lane_that_waits_refuses_what_has_no_room()
    {
        var lane = Filled(WhenFull.Wait, capacity: 4, items: 4);
        Assert.False(lane.TryWrite(4));
        Assert.Equal((0L, 4L), (lane.Dropped, lane.Waiting));
    }

    [Fact]
    public void A_lane_that_drops_the_newest_uses_the_room_of_a_message_that_is_begun()
    {
        var lane = Filled(WhenFull.DropNewest, capacity: 4, items: 4);
        lane.Take(1)[0] = 0;
        lane.Started++;
        lane.TryWrite(4);
        Assert.Equal(0, lane.Dropped);
    }

    [Theory]
    [InlineData(WhenFull.Wait)]
    [InlineData(WhenFull.DropNewest)]
    [InlineData(WhenFull.DropOldest)]
    public void What_the_reader_takes_and_does_not_start_comes_again(WhenFull whenFull)
    {
        var lane = Filled(whenFull, capacity: 16, items: 10);
        lane.Take(1);
        lane.Started++;
        lane.Release();
        lane.Take(4);
        lane.Release();
        Assert.Equal(9, lane.Waiting);
        Assert.Equal(Enumerable.Range(1, 9), TakeAll(lane));
    }

    [Fact]
    public void What_is_handed_back_to_a_lane_of_the_latest_can_be_dropped()
    {
        var lane = Filled(WhenFull.DropOldest, capacity: 1, items: 1);
        lane.Take(1);
        lane.TryWrite(1);
        lane.Release();
        Assert.Equal((1L, 1L), (lane.Dropped, lane.Waiting));
        Assert.Equal([1], TakeAll(lane));
    }

    [Fact]
    public void A_lane_of_the_latest_goes_round_its_ring()
    {
        var lane = SourceLane<int>.Create(3, WhenFull.DropOldest, Work);
        for (var i = 0; i < 100; i++)
        {
            lane.TryWrite(i);
            Assert.Equal([i], TakeAll(lane));
        }

        Assert.Equal(0, lane.Dropped);
    }

    private static SourceLane<int> Filled(WhenFull whenFull, int capacity, int items)
    {
        var lane = SourceLane<int>.Create(capacity, whenFull, Work);
        for (var i = 0; i < items; i++)
        {
            Assert.True(lane.TryWrite(i));
        }

        return lane;
    }

    private static List<int> TakeAll(SourceLane<int> lane)
    {
        List<int> items = [];
        while (lane.Take(16) is { IsEmpty: false } batch)
        {
            items.AddRange(batch);
            lane.Started += batch.Length;
            lane.Release();
        }

        return items;
    }
}
