namespace Timbr.Typed.Tests.Machines.Sources;

public class SourceFunctionTests
{
    private int _calls;

    [Fact]
    public async Task A_function_is_called_at_the_start()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(() =>
        {
            _calls++;
            return Enumerable.Range(0, 3);
        });
        Assert.Equal(0, _calls);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(1, _calls);
        Assert.Equal([0, 1, 2], machine.Numbers);
    }

    [Fact]
    public async Task A_function_may_give_an_asynchronous_source()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(() => Enumerable.Range(0, 3).ToAsyncEnumerable());
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([0, 1, 2], machine.Numbers);
    }

    [Fact]
    public async Task A_source_that_threw_is_begun_anew_before_the_machine_completes()
    {
        await using var machine = new NumberMachine();
        machine.SourceEnding = (state, _) =>
        {
            if (state == SourceState.Faulted)
            {
                machine.RestartSource();
            }
        };
        machine.SetSource(ThrowingTwice);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([10, 20, 30, 31], machine.Numbers);
        Assert.Equal(SourceState.Exhausted, machine.Status.SourceState);
    }

    [Fact]
    public async Task An_asynchronous_source_that_threw_is_begun_anew()
    {
        await using var machine = new NumberMachine();
        machine.SourceEnding = (state, _) =>
        {
            if (state == SourceState.Faulted)
            {
                machine.RestartSource();
            }
        };
        machine.SetSource(() => ThrowingTwice().ToAsyncEnumerable());
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([10, 20, 30, 31], machine.Numbers);
    }

    [Fact]
    public async Task A_source_that_came_to_its_end_is_begun_anew()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1 });
        machine.SourceEnding = (_, _) =>
        {
            if (_calls < 100)
            {
                machine.RestartSource();
            }
        };
        machine.SetSource(() => Enumerable.Range(10 * _calls++, 10));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 1000), machine.Numbers);
    }

    [Fact]
    public async Task Who_is_told_of_the_end_hears_what_the_source_threw()
    {
        (SourceState, Exception?) ending = default;
        await using var machine = new NumberMachine { SourceEnding = (state, error) => ending = (state, error) };
        machine.SetSource(ThrowingTwice);
        machine.Start();
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Equal((SourceState.Faulted, error), ending);
    }

    [Fact]
    public async Task The_machine_does_not_complete_while_somebody_is_told_of_the_end()
    {
        using var isTold = new SemaphoreSlim(0);
        await using var machine = new NumberMachine { SourceEnding = (_, _) => isTold.Wait() };
        machine.SetSource([1]);
        machine.Start();
        await Soon.Until(() => machine.Status is { SourceState: SourceState.Exhausted, Processed: 1 });
        Assert.Equal(MachineState.Running, machine.Status.State);
        isTold.Release();
        await machine.Completion.WithinPatience();
    }

    [Fact]
    public async Task Who_throws_when_told_of_the_end_does_not_hurt_the_machine()
    {
        var error = new InvalidDataException("no");
        await using var machine = new NumberMachine { SourceEnding = (_, _) => throw error };
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Same(error, machine.Status.LastError);
    }

    [Fact]
    public async Task A_function_that_throws_faults_the_completion()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(new Func<IEnumerable<int>>(static () => throw new InvalidDataException("no")));
        machine.Start();
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
    }

    [Fact]
    public async Task A_function_that_gives_nothing_faults_the_completion()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(new Func<IEnumerable<int>>(static () => null!));
        machine.Start();
        var error = await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.Equal("The function that was set as a source gave null.", error.Message);
    }

    [Fact]
    public async Task A_source_that_runs_is_not_begun_anew()
    {
        var source = new BlockingSource(count: 0);
        await using var machine = new NumberMachine();
        machine.SetSource(() => source);
        machine.Start();
        await source.Blocked.WithinPatience();
        var error = Assert.Throws<MachineStateException>(machine.RestartSource);
        Assert.Equal(
            "Machine 'Numbers': its source cannot be begun anew: only one that was set as a function, or an IMessageSource, can, after it has thrown or come to its end.", error.Message);
        source.Release();
    }

    [Fact]
    public async Task A_source_that_was_not_set_as_a_function_is_not_begun_anew()
    {
        await using var machine = new NumberMachine();
        machine.Pause();
        machine.SetSource([1]);
        machine.Start();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        Assert.Throws<MachineStateException>(machine.RestartSource);
    }

    [Fact]
    public async Task A_source_of_a_completed_machine_is_not_begun_anew()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(() => Enumerable.Range(0, 3));
        machine.Start();
        await machine.Completion.WithinPatience();
        var error = Assert.Throws<MachineStateException>(machine.RestartSource);
        Assert.Equal(MachineState.Stopped, error.State);
    }

    [Fact]
    public async Task A_source_that_a_function_gave_is_asked_to_end()
    {
        var source = new StoppableSource();
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1 }).Holding();
        machine.SetSource(() => source);
        machine.Start();
        await machine.EnteredAsync();
        var stop = machine.StopAsync();
        machine.ReleaseAll();
        await stop.WithinPatience();
        Assert.Equal(StoppableSource.Ahead, machine.Status.Processed);
    }

    private IEnumerable<int> ThrowingTwice()
    {
        var call = ++_calls;
        yield return call * 10;
        if (call < 3)
        {
            throw new InvalidDataException("The cable was cut.");
        }

        yield return 31;
    }
}
