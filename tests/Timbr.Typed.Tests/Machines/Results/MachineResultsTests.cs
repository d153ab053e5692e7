namespace Timbr.Typed.Tests.Machines.Results;

public class MachineResultsTests
{
    [Fact]
    public async Task Results_are_all_messages_in_order_and_end_with_the_machine()
    {
        await using var machine = new NumberMachine();
        var results = machine.Results();
        machine.SetSource(Enumerable.Range(0, 10_000));
        machine.Start();
        var read = await ReadAsync(results);
        Assert.Equal(Enumerable.Range(0, 10_000), read.Select(static result => result.Evaluation.Input));
        Assert.Equal(machine.Ids, read.Select(static result => result.Id));
        Assert.All(read, static result => Assert.Equal(0, result.Version));
        await machine.Completion.WithinPatience();
    }

    [Fact]
    public async Task Results_count_from_the_call_and_not_from_the_first_read()
    {
        await using var machine = new NumberMachine();
        var results = machine.Results();
        machine.Start();
        machine.Put(1);
        machine.Put(2);
        await machine.StopAsync().WithinPatience();
        Assert.Equal([1, 2], (await ReadAsync(results)).Select(static result => result.Evaluation.Input));
    }

    [Fact]
    public async Task Results_asked_for_in_between_begin_with_the_message_in_hand()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(1);
        machine.Put(2);
        await machine.EnteredAsync();
        machine.Release();
        await machine.EnteredAsync();
        var results = machine.Results();
        machine.Put(3);
        machine.ReleaseAll();
        await machine.StopAsync().WithinPatience();
        Assert.Equal([2, 3], (await ReadAsync(results)).Select(static result => result.Evaluation.Input));
    }

    [Fact]
    public async Task Failed_and_stopped_messages_are_among_the_results()
    {
        await using var machine = new NumberMachine { Slots = static number => number == 1 ? Faults.Failed(new InvalidDataException()) : Faults.Stopped() };
        var results = machine.Results();
        machine.SetSource([1, 2]);
        machine.Start();
        Assert.Equal([(1, true, null), (2, false, 0)], (await ReadAsync(results)).Select(static result =>
            (result.Evaluation.Input, result.Evaluation.Outcome.HasFailed, result.Evaluation.Outcome.StoppedAt)));
    }

    [Fact]
    public async Task Every_reader_gets_every_message()
    {
        await using var machine = new NumberMachine();
        var readers = Enumerable.Range(0, 3).Select(_ => ReadAsync(machine.Results())).ToArray();
        machine.SetSource(Enumerable.Range(0, 5000));
        machine.Start();
        foreach (var reader in readers)
        {
            Assert.Equal(Enumerable.Range(0, 5000), (await reader).Select(static result => result.Evaluation.Input));
        }
    }

    [Fact]
    public async Task A_slow_reader_slows_the_machine_and_misses_nothing()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4 });
        await using var results = machine.Results().GetAsyncEnumerator();
        machine.SetSource(Enumerable.Range(0, 100));
        machine.Start();
        await Soon.Until(() => machine.Status is { Processed: 4, CurrentId: not null });
        Assert.Equal(5, machine.Numbers.Count());
        for (var i = 0; i < 100; i++)
        {
            Assert.True(await results.MoveNextAsync());
            Assert.Equal(i, results.Current.Evaluation.Input);
            Assert.InRange(machine.Numbers.Count(), i + 1, i + 10);
        }

        Assert.False(await results.MoveNextAsync());
    }

    [Fact]
    public async Task A_reader_that_never_reads_and_is_disposed_releases_the_machine()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4 });
        var results = machine.Results().GetAsyncEnumerator();
        machine.SetSource(Enumerable.Range(0, 100));
        machine.Start();
        await Soon.Until(() => machine.Status is { Processed: 4, CurrentId: not null });
        await results.DisposeAsync();
        await machine.Completion.WithinPatience();
        Assert.Equal(100, machine.Status.Processed);
    }

    [Fact]
    public async Task A_reader_that_stops_in_the_middle_releases_the_machine()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4 });
        machine.SetSource(Enumerable.Range(0, 100));
        var results = machine.Results();
        machine.Start();
        await foreach (var result in results)
        {
            if (result.Evaluation.Input == 10)
            {
                break;
            }
        }

        await machine.Completion.WithinPatience();
        Assert.Equal(100, machine.Status.Processed);
    }

    [Fact]
    public async Task A_cancelled_token_releases_the_machine_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4 });
        var results = machine.Results(cancellation.Token);
        machine.SetSource(Enumerable.Range(0, 100));
        machine.Start();
        await Soon.Until(() => machine.Status is { Processed: 4, CurrentId: not null });
        await cancellation.CancelAsync();
        await machine.Completion.WithinPatience();
        var error = await Assert.ThrowsAsync<OperationCanceledException>(() => ReadAsync(results));
        Assert.Equal(cancellation.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_token_that_was_cancelled_before_ends_the_results_at_the_first_read()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1 });
        var results = machine.Results(new CancellationToken(canceled: true));
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        await Assert.ThrowsAsync<OperationCanceledException>(() => ReadAsync(results));
    }

    [Fact]
    public async Task A_token_cancelled_while_the_reader_waits_ends_the_wait()
    {
        using var cancellation = new CancellationTokenSource();
        await using var machine = new NumberMachine();
        machine.Start();
        var read = ReadAsync(machine.Results(), cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<OperationCanceledException>(() => read);
    }

    [Fact]
    public async Task A_stop_that_discards_releases_the_machine_and_ends_the_results_after_what_waits()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4 });
        var results = machine.Results();
        machine.SetSource(Enumerable.Range(0, 100));
        machine.Start();
        await Soon.Until(() => machine.Status is { Processed: 4, CurrentId: not null });
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        Assert.Equal([0, 1, 2, 3], (await ReadAsync(results)).Select(static result => result.Evaluation.Input));
    }

    [Fact]
    public async Task Disposing_the_machine_ends_results_that_wait()
    {
        var machine = new NumberMachine();
        var read = ReadAsync(machine.Results());
        machine.Start();
        await machine.DisposeAsync();
        Assert.Empty(await read);
    }

    [Fact]
    public async Task Results_of_a_machine_that_has_ended_are_empty()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Empty(await ReadAsync(machine.Results()));
    }

    [Theory]
    [InlineData(OnSlotError.Stop)]
    [InlineData(OnSlotError.Throw)]
    public async Task Results_asked_for_after_a_failed_slot_stopped_the_machine_are_of_its_next_run(OnSlotError onSlotError)
    {
        for (var round = 0; round < 100; round++)
        {
            await using var machine = new NumberMachine(new MachineOptions { OnSlotError = onSlotError })
            {
                Slots = static number => number == 1 ? Faults.Failed(new InvalidDataException()) : null,
            };
            var before = machine.Results();
            for (var i = 0; i < 5; i++)
            {
                machine.Put(i);
            }

            machine.Start();
            await Soon.Until(() => machine.Status.State == MachineState.Kept);
            var after = machine.Results();
            machine.Start();
            await machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken).WithinPatience();
            Assert.Equal([0, 1], (await ReadAsync(before)).Select(static result => result.Evaluation.Input));
            Assert.Equal([2, 3, 4], (await ReadAsync(after)).Select(static result => result.Evaluation.Input));
        }
    }

    [Fact]
    public async Task Results_asked_for_after_a_failed_slot_stopped_the_machine_end_where_it_is_not_started_again()
    {
        var machine = new NumberMachine(new MachineOptions { OnSlotError = OnSlotError.Stop }) { Slots = static _ => Faults.Failed(new InvalidDataException()) };
        machine.SetSource([1, 2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        var results = machine.Results();
        await machine.DisposeAsync();
        Assert.Empty(await ReadAsync(results));
    }

    [Fact]
    public async Task A_stop_that_a_reader_holds_up_says_so()
    {
        var time = new ManualTimeProvider();
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4, TimeProvider = time });
        await using var results = machine.Results().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        for (var i = 0; i < 4; i++)
        {
            machine.Put(i);
        }

        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 4);
        machine.Put(4);
        await Soon.Until(() => machine.Status is { QueueDepth: 0, CurrentId: not null });
        var stop = machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken);
        await Soon.Until(() =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            return stop.IsCompleted;
        });
        var error = await Assert.ThrowsAsync<StopTimeoutException>(() => stop);
        Assert.StartsWith(
            $"Machine 'Numbers' did not stop within 30 s: 1 message left. Message {machine.Status.CurrentId} waits for a reader of Results that does not read: enumerate to the end,",
            error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_of_a_machine_that_is_stopped_before_its_start_are_empty()
    {
        await using var machine = new NumberMachine();
        var read = ReadAsync(machine.Results());
        await machine.StopAsync().WithinPatience();
        Assert.Empty(await read);
    }

    [Fact]
    public async Task Results_are_enumerated_once()
    {
        await using var machine = new NumberMachine();
        var results = machine.Results();
        await using var first = results.GetAsyncEnumerator();
        var error = Assert.Throws<InvalidOperationException>(() => results.GetAsyncEnumerator());
        Assert.Equal("These results are enumerated already. Call Results again for another reader.", error.Message);
    }

    [Fact]
    public async Task A_million_results_reach_a_reader_that_works_meanwhile()
    {
        await using var machine = new ObjectMachine();
        var results = machine.Results();
        machine.SetSource(Enumerable.Repeat(new object(), 1_000_000));
        machine.Start();
        var count = 0;
        await foreach (var _ in results)
        {
            count++;
        }

        Assert.Equal(1_000_000, count);
    }

    private static Task<List<Processed<NumberEvaluation>>> ReadAsync(IAsyncEnumerable<Processed<NumberEvaluation>> results, CancellationToken cancellation = default)
    {
        return ReadAllAsync().WithinPatience();

        async Task<List<Processed<NumberEvaluation>>> ReadAllAsync()
        {
            var read = new List<Processed<NumberEvaluation>>();
            await foreach (var result in results.WithCancellation(cancellation))
            {
                read.Add(result);
            }

            return read;
        }
    }
}
