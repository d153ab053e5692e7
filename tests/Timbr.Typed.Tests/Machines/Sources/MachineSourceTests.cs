namespace Timbr.Typed.Tests.Machines.Sources;

public class MachineSourceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(1024)]
    public async Task A_source_is_evaluated_in_its_order_whatever_the_capacity(int capacity)
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = capacity });
        machine.SetSource(Enumerable.Range(0, 5000));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 5000), machine.Numbers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1024)]
    public async Task An_asynchronous_source_is_evaluated_in_its_order_whatever_the_capacity(int capacity)
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = capacity });
        machine.SetSource(Yield(5000));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 5000), machine.Numbers);
    }

    [Fact]
    public async Task An_empty_source_completes()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(Array.Empty<int>());
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((MachineState.Stopped, SourceState.Exhausted), (machine.Status.State, machine.Status.SourceState));
    }

    [Fact]
    public async Task A_machine_without_source_does_not_complete_by_itself()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        machine.Put(1);
        await Soon.Until(() => machine.Status.Processed == 1);
        Assert.False(machine.Completion.IsCompleted);
    }

    [Fact]
    public async Task A_message_is_evaluated_while_its_source_is_slow_to_yield_the_next()
    {
        var source = new BlockingSource(count: 1);
        await using var machine = new NumberMachine();
        machine.SetSource(source);
        machine.Start();
        await source.Blocked.WithinPatience();
        await Soon.Until(() => machine.Status.Processed == 1);
        Assert.Equal([0], machine.Numbers);
        source.Release();
    }

    [Fact]
    public async Task A_source_that_throws_faults_the_completion_after_what_came_before_was_published()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new NumberMachine();
        machine.PublishTo(publisher);
        machine.SetSource(Throwing(100));
        machine.Start();
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Same(error, machine.Status.LastError);
        Assert.Equal((SourceState.Faulted, 100L, 100), (machine.Status.SourceState, machine.Status.Processed, publisher.Flushed));
    }

    [Fact]
    public async Task A_source_whose_enumerator_cannot_be_had_faults_the_completion()
    {
        await using var machine = new NumberMachine();
        using var source = new NdjsonSource<int>(new MemoryStream(), NumberEvaluation.Read);
        _ = source.ToArray();
        machine.SetSource(source);
        machine.Start();
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.Completion.WithinPatience());
    }

    [Fact]
    public async Task An_asynchronous_source_that_throws_faults_the_completion()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(ThrowingAsync(10));
        machine.Start();
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Equal(10, machine.Status.Processed);
    }

    [Fact]
    public async Task Stopping_a_machine_whose_source_threw_does_not_throw()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(Throwing(0));
        machine.Start();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(MachineState.Stopped, machine.Status.State);
    }

    [Fact]
    public async Task A_source_is_read_no_further_ahead_than_the_queue_has_room()
    {
        var read = 0;
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 8 }).Holding();
        machine.SetSource(Enumerable.Range(0, 1000).Select(number => Interlocked.Increment(ref read)));
        machine.Start();
        await machine.EnteredAsync();
        await Soon.Until(() => Volatile.Read(ref read) >= 9);

        // One is in hand, eight wait, one is in the hand of the thread that reads.
        Assert.InRange(Volatile.Read(ref read), 9, 10);
        machine.ReleaseAll();
    }

    [Fact]
    public async Task A_second_source_is_refused_and_the_refusal_names_clear_source()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        var error = Assert.Throws<MachineStateException>(() => machine.SetSource([2]));
        Assert.Equal("Machine 'Numbers': it has a source already. Call ClearSource() before setting another.", error.Message);
    }

    [Fact]
    public async Task A_cleared_source_makes_room_for_another()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        machine.ClearSource();
        machine.SetSource([2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([2], machine.Numbers);
    }

    [Fact]
    public async Task A_source_set_while_the_machine_runs_is_read_at_once()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        machine.SetSource([1, 2]);
        await machine.Completion.WithinPatience();
        Assert.Equal([1, 2], machine.Numbers);
    }

    [Fact]
    public async Task What_a_cleared_source_has_yielded_is_processed()
    {
        var source = new BlockingSource(count: 3);
        await using var machine = new NumberMachine().Holding();
        machine.SetSource(source);
        machine.Start();
        await source.Blocked.WithinPatience();
        machine.ClearSource();
        machine.SetSource([10]);
        source.Release();
        await source.Ended.WithinPatience();
        machine.ReleaseAll();
        await machine.Completion.WithinPatience();
        Assert.Equal([0, 1, 2, 3, 10], machine.Numbers.Order());
    }

    [Fact]
    public async Task A_machine_whose_source_was_cleared_runs_on()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(Endless());
        machine.Start();
        machine.ClearSource();
        machine.Put(-1);
        await Soon.Until(() => machine.Numbers.Contains(-1));
        Assert.Equal((MachineState.Running, SourceState.None), (machine.Status.State, machine.Status.SourceState));
    }

    [Fact]
    public async Task Clearing_without_a_source_does_nothing()
    {
        await using var machine = new NumberMachine();
        machine.ClearSource();
        Assert.Equal(SourceState.None, machine.Status.SourceState);
    }

    [Fact]
    public async Task Messages_put_beside_a_source_are_processed_before_it_completes()
    {
        await using var machine = new NumberMachine();
        machine.Put(-1);
        machine.SetSource(Enumerable.Range(0, 10));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(11, machine.Status.Processed);
    }

    [Fact]
    public async Task A_completed_machine_refuses_a_source()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        machine.ClearSource();
        var error = Assert.Throws<MachineStateException>(() => machine.SetSource([2]));
        Assert.Contains("A machine runs once", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_of_references_keeps_none_of_its_messages_alive_once_they_are_processed()
    {
        var source = new ObjectSource(500);
        await using var machine = new ObjectMachine(new MachineOptions { PreviewCount = 0 });
        machine.SetSource(source);
        machine.Start();
        await source.Blocked.WithinPatience();
        await Soon.Until(() => machine.Status.Processed == 501);
        await Soon.Until(() =>
        {
            GC.Collect();
            return source.Alive == 0;
        });
        source.Release();
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }

    private static IEnumerable<int> Throwing(int after)
    {
        for (var i = 0; i < after; i++)
        {
            yield return i;
        }

        throw new InvalidDataException("The cable was cut.");
    }

    private static async IAsyncEnumerable<int> Yield(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % 100 == 0)
            {
                await Task.Yield();
            }

            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> ThrowingAsync(int after)
    {
        for (var i = 0; i < after; i++)
        {
            await Task.Yield();
            yield return i;
        }

        throw new InvalidDataException("The cable was cut.");
    }
}
