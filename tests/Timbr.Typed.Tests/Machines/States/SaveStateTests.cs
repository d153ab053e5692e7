using System.Text;
using Timbr.Typed.Tests.Machines.Workers;

namespace Timbr.Typed.Tests.Machines.States;

public sealed class SaveStateTests
{
    [Fact]
    public async Task What_was_saved_is_loaded()
    {
        using var folder = new StateFolder();
        await using var first = new Totals.Machine();
        await RunAsync(first, [3, 4, 5]);
        first.SaveState(folder.File);

        await using var second = new Totals.Machine();
        second.LoadState(folder.File);
        Assert.Equal(["[6,4,4,18,2]"], await RunAsync(second, [6]));
    }

    [Fact]
    public async Task Both_tell_when_and_after_what_it_was_saved()
    {
        using var folder = new StateFolder();
        await using var first = new Totals.Machine(new MachineOptions { TimeProvider = new ManualTimeProvider() });
        await RunAsync(first, [3, 4]);
        var saved = first.SaveState(folder.File);

        await using var second = new Totals.Machine();
        Assert.Equal(saved, second.LoadState(folder.File));
        Assert.Equal((new DateTimeOffset(2018, 1, 31, 2, 0, 0, TimeSpan.Zero), 2L, first.Status.LastId), (saved.SavedAt, saved.Processed, saved.LastId));
    }

    [Fact]
    public async Task Before_the_start_there_is_what_states_begin_with()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine(new MachineOptions { TimeProvider = new ManualTimeProvider() });
        machine.SaveState(folder.File);
        Assert.Equal(
            """
            {"timbrState":2,"pipeline":"Timbr.Typed.Tests.Machines.States.Totals","message":"int","savedAt":"2018-01-31T02:00:00+00:00","processed":0,"lastId":null,
            "slots":[
            {"slot":0,"name":"Count","value":"long","state":"long"},
            {"slot":2,"name":"Total","value":"decimal","state":"Timbr.Typed.Tests.Machines.States.Totals.Sum { int Calls, decimal _value }"},
            {"slot":3,"name":"Seen","value":"int","state":"Dictionary\u003Cstring, int\u003E"}],
            "lanes":[
            [
            0,
            {"Calls":0,"_value":0},
            {}]],
            "check":"6d2f0d7d5d4d1c5b"}

            """.ReplaceLineEndings("\n")[..^19],
            Encoding.UTF8.GetString(folder.Bytes)[..^19]);
    }

    [Fact]
    public async Task A_machine_that_has_loaded_starts_with_it_as_often_as_it_is_started()
    {
        using var folder = new StateFolder();
        await using var first = new Totals.Machine();
        await RunAsync(first, [1]);
        first.SaveState(folder.File);
        await using var second = new Totals.Machine();
        second.Start();
        await second.StopAsync(StopMode.Keep);
        second.LoadState(folder.File);
        second.SetSource([2]);
        second.Start();
        await second.Completion.WithinPatience();
        Assert.Equal(2, CountIn(second, folder));
    }

    [Fact]
    public async Task A_machine_that_runs_is_saved_between_two_messages()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine();
        machine.SetSource(Endless());
        machine.Start();
        for (var i = 0; i < 50; i++)
        {
            machine.SaveState(folder.File);
            await using var loaded = new Totals.Machine();
            var saved = loaded.LoadState(folder.File);
            var evaluation = (await RunAsync(loaded, [0])).Single();
            Assert.Equal((saved.Processed + 1, true), (CountOf(evaluation), IsConsistent(folder)));
        }

        Assert.Equal(MachineState.Running, machine.Status.State);
    }

    [Fact]
    public async Task A_machine_of_several_workers_is_saved_at_one_moment()
    {
        using var folder = new StateFolder();
        await using var machine = new Runners.Machine(Partitioned(3));
        machine.SetSource(Endless().Select(i => new Lap(i, FormattableString.Invariant($"r{i % 10}"))));
        machine.Start();
        for (var i = 0; i < 50; i++)
        {
            var saved = machine.SaveState(folder.File);
            Assert.Equal(saved.Processed, LapsIn(folder));
        }
    }

    [Fact]
    public async Task Each_worker_gets_its_own_states_back()
    {
        using var folder = new StateFolder();
        await using var first = new Runners.Machine(Partitioned(3));
        first.SetSource(Lapping(100));
        first.Start();
        await first.Completion.WithinPatience();
        first.SaveState(folder.File);

        await using var second = new Runners.Machine(Partitioned(3));
        second.LoadState(folder.File);
        var publisher = new RecordingPublisher();
        second.PublishTo(publisher);
        second.SetSource(Lapping(10));
        second.Start();
        await second.Completion.WithinPatience();
        Assert.Equal(Enumerable.Repeat("11", 10), publisher.Texts.Select(text => text.Split(',')[^1].TrimEnd(']')));
    }

    [Fact]
    public async Task A_pause_is_left_as_it_is()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine();
        machine.Start();
        machine.Pause();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        machine.Put(1);
        machine.SaveState(folder.File);
        Assert.Equal((MachineState.Paused, 0L), (machine.Status.State, machine.Status.Processed));
        machine.Resume();
        await Soon.Until(() => machine.Status.Processed == 1);
    }

    [Fact]
    public async Task A_slot_that_would_wait_for_itself_is_told_so()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine();
        var told = "";
        machine.Slots.Count.Replace((int message, ref long count) =>
        {
            told = Assert.Throws<MachineStateException>(() => machine.SaveState(folder.File)).Message;
            return count;
        });
        await RunAsync(machine, [1]);
        Assert.Equal("Machine 'Totals': SaveState was called by a slot, a publisher or an observer, and would wait for it to end. Call it from elsewhere.", told);
    }

    [Fact]
    public async Task A_message_that_takes_too_long_ends_the_wait()
    {
        using var folder = new StateFolder();
        using var began = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        await using var machine = new Totals.Machine(new MachineOptions { StopTimeout = TimeSpan.FromMilliseconds(20) });
        machine.Slots.Count.Replace((int message, ref long count) =>
        {
            began.Release();
            release.Wait(Soon.Patience);
            return ++count;
        });
        machine.Start();
        machine.Put(1);
        await began.WaitAsync(Soon.Patience);
        var told = Assert.Throws<MachineStateException>(() => machine.SaveState(folder.File)).Message;
        release.Set();
        Assert.Equal("Machine 'Totals': the message in hand took longer than 0.02 s, so its states were not saved. Raise MachineOptions.StopTimeout, or find out what the slot waits for: an asynchronous one that calls SaveState waits for itself.", told);
        machine.Put(2);
        await Soon.Until(() => machine.Status.Processed == 2);
    }

    [Fact]
    public async Task A_reader_of_results_may_save_between_two_of_them()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine(new MachineOptions { QueueCapacity = 4, StopTimeout = Timeout.InfiniteTimeSpan });
        machine.SetSource(Enumerable.Range(0, 300));
        var results = machine.Results();
        machine.Start();
        var read = 0;
        await foreach (var result in results)
        {
            var saved = machine.SaveState(folder.File);
            Assert.Equal((saved.Processed, true), (Lane(folder, 0)[0].GetInt64(), IsConsistent(folder)));
            Assert.InRange(saved.Processed, ++read, 300);
        }

        Assert.Equal(300, read);
    }

    [Fact]
    public async Task A_message_that_waits_for_a_reader_of_results_is_done()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine(new MachineOptions { QueueCapacity = 4 });
        await using var results = machine.Results().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        machine.SetSource(Enumerable.Range(0, 100));
        machine.Start();
        await Soon.Until(() => machine.Status is { Processed: 4, CurrentId: not null });
        var saved = machine.SaveState(folder.File);
        Assert.Equal((5L, 5L), (saved.Processed, Lane(folder, 0)[0].GetInt64()));
        for (var i = 0; i < 5; i++)
        {
            Assert.True(await results.MoveNextAsync());
        }

        Assert.Equal(results.Current.Id, saved.LastId);
    }

    [Fact]
    public async Task Several_workers_that_wait_for_a_reader_of_results_are_not_saved()
    {
        using var folder = new StateFolder();
        var options = Partitioned(3);
        (options.QueueCapacity, options.StopTimeout) = (4, TimeSpan.FromMilliseconds(20));
        await using var machine = new Runners.Machine(options);
        await using var results = machine.Results().GetAsyncEnumerator(TestContext.Current.CancellationToken);
        machine.SetSource(Lapping(300));
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 4);

        // Until the fifth is evaluated and waits it can be saved, or the message in hand takes too long.
        string? told = null;
        await Soon.Until(() => (told = Record.Exception(() => machine.SaveState(folder.File))?.Message)?.Contains("Results", StringComparison.Ordinal) ?? false);
        Assert.Equal(
            "Machine 'Runners': messages wait for a reader of Results that does not read, so the states of its workers were not saved. Read on meanwhile: with several workers it cannot be the reader who saves.",
            told);
    }

    [Fact]
    public async Task Nothing_is_left_beside_the_file()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine();
        machine.SaveState(folder.File);
        machine.SaveState(folder.File);
        Assert.Equal(["states.json"], folder.Names);
    }

    [Fact]
    public async Task Several_threads_save_one_after_the_other()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine();
        machine.SetSource(Endless());
        machine.Start();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 20; i++)
            {
                machine.SaveState(folder.File);
            }
        }))).WithinPatience();
        Assert.True(IsConsistent(folder));
    }

    private static MachineOptions<Lap> Partitioned(int workers) => new() { Workers = workers, PartitionBy = static lap => lap.Runner };

    private static IEnumerable<Lap> Lapping(int count) => Enumerable.Range(0, count).Select(i => new Lap(i, FormattableString.Invariant($"r{i % 10}")));

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i = (i + 1) & 0xFFFF)
        {
            yield return i;
        }
    }

    private static async Task<List<string>> RunAsync(Totals.Machine machine, int[] messages)
    {
        var publisher = new RecordingPublisher();
        machine.PublishTo(publisher);
        machine.SetSource(messages);
        machine.Start();
        await machine.Completion.WithinPatience();
        return publisher.Texts;
    }

    private static long CountOf(string text) => long.Parse(text.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static long CountIn(Totals.Machine machine, StateFolder folder)
    {
        machine.SaveState(folder.File);
        return Lane(folder, 0)[0].GetInt64();
    }

    private static bool IsConsistent(StateFolder folder)
    {
        var lane = Lane(folder, 0);
        var count = lane[0].GetInt64();
        return count == lane[1].GetProperty("Calls").GetInt32() && count == lane[2].EnumerateObject().Sum(static pair => pair.Value.GetInt64());
    }

    private static long LapsIn(StateFolder folder) =>
        Enumerable.Range(0, 3).Sum(lane => Lane(folder, lane)[0].EnumerateObject().Sum(static pair => pair.Value.GetInt64()));

    private static System.Text.Json.JsonElement Lane(StateFolder folder, int lane) =>
        System.Text.Json.JsonDocument.Parse(folder.Bytes).RootElement.GetProperty("lanes")[lane].Clone();
}
