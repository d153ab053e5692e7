using Timbr.Typed.Testing.Tests.Pipelines;

namespace Timbr.Typed.Testing.Tests;

/// <summary>What a driver shows beside what a machine with threads does.</summary>
public sealed class DifferenceTests
{
    private static readonly int[] Messages = [.. Enumerable.Range(0, 3000).Select(static i => i * 7919 % 97)];

    [Theory, InlineData(1), InlineData(4)]
    public async Task The_same_messages_give_the_same_evaluations_as_a_machine_with_threads(int workers)
    {
        await using var threaded = new Slow.Machine(new() { Workers = workers });
        using var driver = Machines.Slow(out var machine, options => options.Workers = workers);
        Prepare(threaded);
        Prepare(machine);
        var results = threaded.Results(TestContext.Current.CancellationToken);
        threaded.SetSource(Messages);
        threaded.Start();
        var expected = await results.Select(static processed => Slow.ToJson(processed.Evaluation)).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, driver.Push(Messages).Select(static processed => Slow.ToJson(processed.Evaluation)));
        Assert.Equal(3000, expected.Count);
    }

    [Fact]
    public async Task States_failures_and_counts_are_those_of_a_machine_with_threads()
    {
        await using var threaded = new Numbers.Machine();
        var results = threaded.Results(TestContext.Current.CancellationToken);
        threaded.SetSource(Messages);
        threaded.Start();
        var expected = await results.Select(static processed => Numbers.ToJson(processed.Evaluation)).ToListAsync(TestContext.Current.CancellationToken);
        await threaded.Completion;
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Messages);
        driver.Start();

        Assert.Equal(expected, driver.Evaluations.Select(static processed => Numbers.ToJson(processed.Evaluation)));
        Assert.Equal(Figures(threaded.Status), Figures(machine.Status));
        Assert.True(machine.Status.Failed > 0);
    }

    [Fact]
    public async Task Events_come_in_the_order_in_which_a_machine_with_threads_raises_them()
    {
        await using var threaded = new Numbers.Machine();
        List<MachineEventKind> expected = [];
        threaded.Events += told => expected.Add(told.Kind);
        threaded.SetSource([1, 13, 2]);
        threaded.Start();
        await threaded.Completion;
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource([1, 13, 2]);
        driver.Start();

        // Its source's thread tells of the end as soon as it is there, and it may be idle before its source is read.
        Assert.Equal(Ordered(expected), Ordered(driver.Events.Select(static told => told.Kind)));
    }

    private static IEnumerable<MachineEventKind> Ordered(IEnumerable<MachineEventKind> kinds) =>
        kinds.Where(static kind => kind is not (MachineEventKind.Idle or MachineEventKind.SourceExhausted));

    private static (long, long, long, string) Figures(MachineStatus status) =>
        (status.Processed, status.Failed, status.Dropped, string.Join(", ", status.Slots.Select(static slot => FormattableString.Invariant($"{slot.Name} {slot.Calls} {slot.Failures}"))));

    private static void Prepare(Slow.Machine machine)
    {
        machine.Slots.First.Replace(static async (number, _) =>
        {
            await Task.Yield();
            return number % 10 == 3 ? throw new InvalidOperationException("three") : number;
        });
        machine.Slots.Second.Replace(static async (number, _) =>
        {
            await Task.Yield();
            return number * 10;
        });
    }
}
