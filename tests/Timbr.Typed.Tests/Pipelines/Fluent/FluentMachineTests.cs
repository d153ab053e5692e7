using Timbr.Typed.Tests.Machines;

namespace Timbr.Typed.Tests.Pipelines.Fluent;

public sealed class FluentMachineTests
{
    [Fact]
    public async Task A_failed_message_leaves_nothing_to_the_next()
    {
        var publisher = new RecordingPublisher();
        await using var machine = Pipeline.For<int>("Halves").Slot(x => 12 / x).Slot(x => x + 1).Slot(() => 5).Build(WaveJson.Default).CreateMachine();
        machine.PublishTo(publisher);
        machine.SetSource([3, 0, 4]);
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.Equal("[3,4,5,5]", publisher.Texts[0]);
        Assert.StartsWith("[0,{\"_exception\"", publisher.Texts[1], StringComparison.Ordinal);
        Assert.Equal("[4,3,4,5]", publisher.Texts[2]);
        Assert.Equal((3, 1), (machine.Status.Processed, machine.Status.Failed));
        Assert.Equal("Halves", Assert.IsType<SlotException>(machine.Status.LastError).Pipeline);
    }

    [Fact]
    public async Task Errors_of_the_machine_name_the_pipeline()
    {
        await using var machine = Pipeline.For<int>("Halves").Slot(x => x / 2).Build(WaveJson.Default).CreateMachine();
        await using var later = Pipeline.For<int>("Later").SlotAsync(x => new ValueTask<int>(x)).Build(WaveJson.Default).CreateMachine();
        await machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken);
        await later.StopAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("Halves", Assert.Throws<MachineStateException>(machine.Start).Message, StringComparison.Ordinal);
        Assert.Contains("Later", Assert.Throws<MachineStateException>(later.Start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_are_checked()
    {
        var pipeline = Pipeline.For<int>().Slot(x => x).Build(WaveJson.Default);

        Assert.Throws<ArgumentOutOfRangeException>(() => pipeline.CreateMachine(new MachineOptions { QueueCapacity = 0 }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_slot_is_tried_again(bool waits)
    {
        var calls = 0;
        int Second(int x) => ++calls % 2 == 1 ? throw new FormatException("first") : x * 2;
        await using var machine = waits
            ? Pipeline.For<int>().SlotAsync(x => new ValueTask<int>(Second(x))).Build(WaveJson.Default).CreateMachine()
            : Pipeline.For<int>().Slot(Second).Build(WaveJson.Default).CreateMachine();
        machine.Slots[0].RetryOnError(new RetryOptions { Delay = TimeSpan.FromMilliseconds(1) });
        machine.SetSource([3, 4]);
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.Equal((2, 0, 2), (machine.Status.Processed, machine.Status.Failed, machine.Slots[0].Retried));
        Assert.Equal(10, (await machine.InvokeAsync(5, TestContext.Current.CancellationToken)).Slot0);
    }

    [Fact]
    public async Task Slots_are_listed_by_their_names()
    {
        await using var machine = Pipeline.For<int>("Halves").Slot(x => x / 2).Named("Half").Build(WaveJson.Default).CreateMachine();

        Assert.Equal(("Half", 0), (machine.Slots["Half"].Name, machine.Slots["Half"].Number));
        var error = await Assert.ThrowsAsync<SlotException>(() => Pipeline.For<int>("Ones").Slot(x => 1 / x).Build(WaveJson.Default).CreateMachine().InvokeAsync(0, TestContext.Current.CancellationToken).AsTask());
        Assert.Equal("Ones", error.Pipeline);
    }

    [Fact]
    public async Task A_cancelled_message_has_not_failed()
    {
        using var cancellation = new CancellationTokenSource();
        var called = false;
        var pipeline = Pipeline.For<int>()
            .SlotAsync(async x =>
            {
                await cancellation.CancelAsync();
                await Task.Yield();
                return x;
            })
            .Slot(x => called = true)
            .Build(WaveJson.Default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.EvaluateAsync(1, cancellation.Token).AsTask());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pipeline.EvaluateAsync(1, cancellation.Token).AsTask());
        Assert.False(called);
    }

    [Fact]
    public async Task Slots_that_do_not_read_one_another_overlap()
    {
        var both = new TaskCompletionSource();
        var pipeline = Pipeline.For<int>()
            .SlotAsync(async () =>
            {
                await both.Task;
                return 1;
            })
            .SlotAsync(() =>
            {
                both.SetResult();
                return new ValueTask<int>(2);
            })
            .Slot((second, first) => second * 10 + first)
            .Build(WaveJson.Default);

        Assert.Equal(21, (await pipeline.EvaluateAsync(0, TestContext.Current.CancellationToken).AsTask().WithinPatience()).Slot2);
    }
}
