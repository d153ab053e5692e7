namespace Timbr.Typed.Tests.Machines.Queue;

public class MachinePutTests
{
    private static NumberMachine Small(int capacity) => new(new MachineOptions { QueueCapacity = capacity });

    [Fact]
    public async Task Messages_are_evaluated_in_the_order_in_which_they_were_put()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        for (var i = 0; i < 1000; i++)
        {
            machine.Put(i);
        }

        await machine.StopAsync().WithinPatience();
        Assert.Equal(Enumerable.Range(0, 1000), machine.Numbers);
    }

    [Fact]
    public async Task Messages_put_before_the_start_wait_for_it()
    {
        await using var machine = new NumberMachine();
        machine.Put(7);
        Assert.Equal(1, machine.Status.QueueDepth);
        machine.Start();
        await machine.StopAsync().WithinPatience();
        Assert.Equal([7], machine.Numbers);
    }

    [Fact]
    public async Task A_full_queue_refuses_put()
    {
        await using var machine = Small(2);
        machine.Put(0);
        machine.Put(1);
        var error = Assert.Throws<QueueFullException>(() => machine.Put(2));
        Assert.Equal("The queue of machine 'Numbers' is full: it holds 2. Await PutAsync, ask TryPut, or raise MachineOptions.QueueCapacity.", error.Message);
    }

    [Fact]
    public async Task A_full_queue_answers_false_to_try_put()
    {
        await using var machine = Small(1);
        Assert.True(machine.TryPut(0));
        Assert.False(machine.TryPut(1));
    }

    [Fact]
    public async Task A_refused_message_is_not_evaluated()
    {
        await using var machine = Small(1);
        machine.Put(0);
        machine.TryPut(1);
        machine.Start();
        await machine.StopAsync().WithinPatience();
        Assert.Equal([0], machine.Numbers);
    }

    [Fact]
    public async Task The_message_in_hand_takes_no_room()
    {
        await using var machine = Small(1).Holding();
        machine.Start();
        machine.Put(0);
        await machine.EnteredAsync();
        Assert.True(machine.TryPut(1));
        Assert.False(machine.TryPut(2));
        machine.ReleaseAll();
    }

    [Fact]
    public async Task Put_async_waits_while_the_queue_is_full()
    {
        await using var machine = Small(1);
        machine.Put(0);
        Assert.False(machine.PutAsync(1).AsTask().IsCompleted);
    }

    [Fact]
    public async Task Put_async_ends_at_once_where_there_is_room()
    {
        await using var machine = Small(1);
        Assert.True(machine.PutAsync(0).AsTask().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_waiting_writer_gets_the_room_of_a_message_that_is_begun()
    {
        await using var machine = Small(1).Holding();
        machine.Put(0);
        var waiting = machine.PutAsync(1).AsTask();
        machine.Start();
        await machine.EnteredAsync();
        await waiting.WithinPatience();
        Assert.Equal(1, machine.Status.QueueDepth);
        machine.ReleaseAll();
    }

    [Fact]
    public async Task Only_as_many_waiting_writers_are_let_in_as_there_is_room()
    {
        await using var machine = Small(1).Holding();
        machine.Put(0);
        var waiting = Enumerable.Range(1, 3).Select(number => machine.PutAsync(number).AsTask()).ToArray();
        machine.Start();
        await machine.EnteredAsync();
        await waiting[0].WithinPatience();
        Assert.Equal((1L, false, false), (machine.Status.QueueDepth, waiting[1].IsCompleted, waiting[2].IsCompleted));
        machine.ReleaseAll();
        await Task.WhenAll(waiting).WithinPatience();
    }

    [Fact]
    public async Task Waiting_writers_are_served_in_their_order()
    {
        await using var machine = Small(1);
        machine.Put(0);
        var waiting = Enumerable.Range(1, 50).Select(number => machine.PutAsync(number).AsTask()).ToArray();
        machine.Start();
        await Task.WhenAll(waiting).WithinPatience();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(Enumerable.Range(0, 51), machine.Numbers);
    }

    [Fact]
    public async Task Nobody_overtakes_a_waiting_writer()
    {
        await using var machine = Small(1).Holding();
        machine.Put(0);
        var waiting = machine.PutAsync(1).AsTask();
        machine.Start();
        await machine.EnteredAsync();
        machine.TryPut(2);
        machine.ReleaseAll();
        await waiting.WithinPatience();
        await machine.StopAsync().WithinPatience();
        Assert.Equal([0, 1], machine.Numbers.Take(2));
    }

    [Fact]
    public async Task A_cancelled_writer_stops_waiting_and_its_message_is_not_taken_in()
    {
        await using var machine = Small(1);
        using var cancellation = new CancellationTokenSource();
        machine.Put(0);
        var waiting = machine.PutAsync(1, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WithinPatience());
        machine.Start();
        await machine.StopAsync().WithinPatience();
        Assert.Equal([0], machine.Numbers);
    }

    [Fact]
    public async Task A_writer_that_is_cancelled_beforehand_puts_nothing()
    {
        await using var machine = new NumberMachine();
        var put = machine.PutAsync(0, new CancellationToken(canceled: true));
        Assert.True(put.IsCanceled);
        Assert.Equal(0, machine.Status.QueueDepth);
    }

    [Theory]
    [InlineData(StopMode.Drain)]
    [InlineData(StopMode.Discard)]
    public async Task A_stop_releases_waiting_writers(StopMode mode)
    {
        await using var machine = Small(1).Holding();
        machine.Start();
        machine.Put(0);
        await machine.EnteredAsync();
        machine.Put(1);
        var waiting = machine.PutAsync(2).AsTask();
        var stop = machine.StopAsync(mode);
        var error = await Assert.ThrowsAsync<MachineStateException>(() => waiting.WithinPatience());
        Assert.Contains("was not taken in", error.Message, StringComparison.Ordinal);
        machine.ReleaseAll();
        await stop.WithinPatience();
        Assert.Equal(2, machine.Status.Processed + machine.Status.Dropped);
    }

    [Fact]
    public async Task A_stop_before_the_start_releases_waiting_writers()
    {
        await using var machine = Small(1);
        machine.Put(0);
        var waiting = machine.PutAsync(1).AsTask();
        await machine.StopAsync().WithinPatience();
        await Assert.ThrowsAsync<MachineStateException>(() => waiting.WithinPatience());
    }

    [Fact]
    public async Task A_stopped_machine_says_so_to_every_kind_of_put()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        await machine.StopAsync().WithinPatience();
        var error = Assert.Throws<MachineStateException>(() => machine.Put(0));
        Assert.Equal("Machine 'Numbers': it has been stopped, or its source has ended, and takes no more messages. A machine runs once: create a new one.", error.Message);
        Assert.Throws<MachineStateException>(() => machine.TryPut(0));
        await Assert.ThrowsAsync<MachineStateException>(async () => await machine.PutAsync(0));
    }

    [Fact]
    public async Task A_queue_of_one_passes_every_message_of_many_waiting_writers()
    {
        await using var machine = Small(1);
        machine.Start();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 500; i++)
            {
                await machine.PutAsync((writer * 500) + i);
            }
        }))).WithinPatience();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(Enumerable.Range(0, 2000), machine.Numbers.Order());
    }
}
