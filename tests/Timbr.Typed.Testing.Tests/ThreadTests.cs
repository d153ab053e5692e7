namespace Timbr.Typed.Testing.Tests;

/// <summary>Where things happen: on the caller's thread.</summary>
public sealed class ThreadTests
{
    private readonly HashSet<int> _threads = [];

    [Fact]
    public void Slots_sources_observers_handlers_publishers_and_timers_run_on_the_thread_that_drives()
    {
        var publisher = new RecordingPublisher();
        using (var driver = Machines.Slow(out var machine, static options => options.DryTimeout = TimeSpan.FromMinutes(1)))
        {
            machine.PublishTo(publisher);
            machine.Observe(new ThreadObserver(_threads));
            machine.Events += _ => Note();
            machine.Slots.First.Replace(async (number, cancellation) =>
            {
                Note();
                await Task.Yield();
                Note();
                await Task.Delay(TimeSpan.FromSeconds(1), driver.Time, cancellation);
                Note();
                return number;
            });
            machine.Slots.Second.Replace(async (number, cancellation) =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), driver.Time, cancellation).ConfigureAwait(false);
                Note();
                return number;
            });
            machine.Slots.Both.Replace((second, first) => Noted(first + second));
            machine.SetSource(Source(driver.Time));
            driver.Start();
            driver.Advance(TimeSpan.FromSeconds(60));
            driver.Stop();
        }

        Assert.True(publisher.IsDisposed);
        _threads.UnionWith(publisher.Threads);
        Assert.Equal(Environment.CurrentManagedThreadId, Assert.Single(_threads));
    }

    [Fact]
    public void A_machine_of_several_workers_evaluates_on_the_thread_that_drives()
    {
        using var driver = Machines.Slow(out var machine, static options => options.Workers = 4);
        machine.Slots.Both.Replace((second, first) => Noted(first + second));
        machine.SetSource(Enumerable.Range(0, 100).Select(Noted));

        driver.Start();

        Assert.Equal(Environment.CurrentManagedThreadId, Assert.Single(_threads));
        Assert.Equal(100, driver.Evaluations.Count);
    }

    [Fact]
    public async Task Each_call_runs_on_the_thread_that_makes_it()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.Both.Replace((second, first) => Noted(first + second));
        driver.Push(1);
        await Elsewhere(() =>
        {
            driver.Push(2);
            Assert.Contains(Environment.CurrentManagedThreadId, _threads);
        });

        Assert.Equal(2, _threads.Count);
    }

    [Fact]
    public void A_second_thread_is_refused_while_one_drives()
    {
        using var driver = Machines.Slow(out var machine);
        Exception? error = null;
        machine.Slots.Both.Replace((second, first) =>
        {
            var other = new Thread(() => error = Xunit.Record.Exception(() => driver.Run()));
            other.Start();
            other.Join();
            return first;
        });

        driver.Push(1);

        Assert.Equal("Another thread drives this clock. One thread at a time can.", Assert.IsType<InvalidOperationException>(error).Message);
    }

    [Fact]
    public void The_caller_s_synchronization_context_is_as_before()
    {
        var before = SynchronizationContext.Current;
        using var driver = Machines.Slow(out _);

        driver.Push(1);

        Assert.Same(before, SynchronizationContext.Current);
    }

    private static Task Elsewhere(Action action)
    {
        var end = new TaskCompletionSource();
        new Thread(() =>
        {
            if (Xunit.Record.Exception(action) is { } error)
            {
                end.SetException(error);
            }
            else
            {
                end.SetResult();
            }
        }).Start();
        return end.Task;
    }

    private async IAsyncEnumerable<int> Source(TimeProvider time)
    {
        for (var i = 0; i < 5; i++)
        {
            Note();
            await Task.Delay(TimeSpan.FromSeconds(3), time);
            Note();
            yield return i;
            await Task.Yield();
        }
    }

    private int Noted(int number)
    {
        Note();
        return number;
    }

    private void Note() => _threads.Add(Environment.CurrentManagedThreadId);

    private sealed class ThreadObserver(HashSet<int> threads) : MachineObserver
    {
        public override void BeforeStart() => Note();

        public override void AfterStart() => Note();

        public override void BeforeStop() => Note();

        public override void AfterStop() => Note();

        public override void BeforeMessage(in MessageId id) => Note();

        public override void AfterMessage(in MessageId id, EvaluationOutcome outcome) => Note();

        public override void OnEvent(MachineEvent machineEvent) => Note();

        private void Note() => threads.Add(Environment.CurrentManagedThreadId);
    }
}
