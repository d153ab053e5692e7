using Timbr.Typed.Tests.Machines;

namespace Timbr.Typed.Tests.Pipelines.Fluent;

public sealed class FluentReplacementTests
{
    private static readonly Pipeline<int, Evaluation<int, int, int>> Squares =
        Pipeline.For<int>("Squares").Slot(x => x * x).Named("Square").Slot((square, x) => square - x).Named("Rest").Build(WaveJson.Default);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_slot_is_replaced_and_reset()
    {
        await using var machine = Squares.CreateMachine();
        var square = machine.Slots["Square"].Of<Func<int, int>>();

        Assert.Equal(1, square.Replace(x => x + 100));
        Assert.Equal("[5,105,100]", Squares.ToJson(await machine.InvokeAsync(5, Cancellation)));
        Assert.True(square.IsReplaced);
        Assert.Equal(2, square.Reset());
        Assert.Equal("[5,25,20]", Squares.ToJson(await machine.InvokeAsync(5, Cancellation)));
    }

    [Fact]
    public async Task Other_machines_and_the_pipeline_itself_run_what_was_built()
    {
        await using var machine = Squares.CreateMachine();
        await using var other = Squares.CreateMachine();
        machine.Slots["Square"].Of<Func<int, int>>().Replace(x => 0);

        Assert.Equal(25, (await other.InvokeAsync(5, Cancellation)).Slot0);
        Assert.Equal(25, Squares.Evaluate(5).Slot0);
    }

    [Fact]
    public async Task A_function_of_another_type_is_refused_with_the_type_that_it_must_have()
    {
        await using var machine = Squares.CreateMachine();

        var error = Assert.Throws<InvalidOperationException>(() => machine.Slots["Rest"].Of<Func<int, int>>());
        Assert.Equal("Slot 1 'Rest' of pipeline 'Squares' does not run a Func<int, int>. It runs a Func<int, int, int>.", error.Message);
    }

    [Fact]
    public async Task An_asynchronous_slot_and_those_around_it_are_replaced()
    {
        var pipeline = Pipeline.For<int>("Sums").Slot(x => x + 1).SlotAsync(async (next, x) =>
        {
            await Task.Yield();
            return next + x;
        }).Slot(sum => sum * 2).Build(WaveJson.Default);
        await using var machine = pipeline.CreateMachine();
        machine.Slots[0].Of<Func<int, int>>().Replace(x => x + 10);
        machine.Slots[1].Of<Func<int, int, ValueTask<int>>>().Replace((next, x) => new ValueTask<int>(next - x));
        machine.Slots[2].Of<Func<int, int>>().Replace(sum => -sum);

        Assert.Equal("[5,15,10,-10]", pipeline.ToJson(await machine.InvokeAsync(5, Cancellation)));
        machine.Slots[1].Reset();
        Assert.Equal("[5,15,20,-20]", pipeline.ToJson(await machine.InvokeAsync(5, Cancellation)));
    }

    [Fact]
    public async Task A_replacement_that_throws_fails_its_slot_and_is_tried_again()
    {
        var publisher = new RecordingPublisher();
        var calls = 0;
        await using var machine = Squares.CreateMachine();
        machine.PublishTo(publisher);
        var rest = machine.Slots["Rest"].Of<Func<int, int, int>>();
        rest.Replace((square, x) => ++calls <= 2 ? throw new FormatException("not yet") : square + x);
        rest.RetryOnError(new RetryOptions { MaxRetries = 1, Delay = TimeSpan.FromMilliseconds(1) });
        machine.SetSource([3, 4]);
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.StartsWith("[3,9,{\"_exception\"", publisher.Texts[0], StringComparison.Ordinal);
        Assert.Equal("[4,16,20]", publisher.Texts[1]);
        Assert.Equal((1, 3), (machine.Status.Failed, calls));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_candidate_runs_beside_a_slot_and_takes_over(bool waits)
    {
        await using var machine = waits
            ? Pipeline.For<int>().SlotAsync(x => new ValueTask<int>(x / 2)).Slot(half => half + 1).Build(WaveJson.Default).CreateMachine()
            : Pipeline.For<int>().Slot(x => x / 2).Slot(half => half + 1).Build(WaveJson.Default).CreateMachine();
        if (waits)
        {
            machine.Slots[0].Of<Func<int, ValueTask<int>>>().Shadow(x => new ValueTask<int>(x >> 2), every: 1);
        }
        else
        {
            machine.Slots[0].Of<Func<int, int>>().Shadow(x => x >> 2, every: 1);
        }

        machine.SetSource([0, 1, 2, 3, 4]);
        machine.Start();
        await machine.Completion.WithinPatience();
        var status = machine.Slots[0].ShadowStatus;
        machine.Slots[0].Promote();

        Assert.Equal((5, 3, 0), (status!.Compared, status.Different, status.Failed));
        Assert.Equal(2, (await machine.InvokeAsync(8, Cancellation)).Slot0);
    }

    [Fact]
    public async Task Every_message_sees_the_functions_of_its_version()
    {
        const int Messages = 20_000;
        var seen = new List<Processed<Evaluation<int, int, int>>>(Messages);
        await using var machine = Squares.CreateMachine(new MachineOptions { Workers = 3, QueueCapacity = 64 });
        var reading = Read();
        machine.SetSource(Enumerable.Repeat(1, Messages));
        var square = machine.Slots["Square"].Of<Func<int, int>>();
        var rest = machine.Slots["Rest"].Of<Func<int, int, int>>();
        var (first, second) = (0, 0);
        square.Replace(_ => 0);
        var values = new Dictionary<long, (int, int)> { [rest.Replace((_, _) => 0)] = (0, 0) };
        machine.Start();
        for (var number = 1; !machine.Completion.IsCompleted; number++)
        {
            var value = number;
            if (number % 2 == 0)
            {
                first = value;
                values[square.Replace(_ => value)] = (first, second);
            }
            else
            {
                second = value;
                values[rest.Replace((_, _) => value)] = (first, second);
            }
        }

        await machine.Completion.WithinPatience();
        await reading;

        Assert.Equal(Messages, seen.Count);
        Assert.All(seen, processed => Assert.Equal(values[processed.Version], (processed.Evaluation.Slot0, processed.Evaluation.Slot1)));
        Assert.True(seen.Select(static processed => processed.Version).Distinct().Count() > 1, "No change fell between two messages.");

        async Task Read()
        {
            await foreach (var processed in machine.Results(Cancellation))
            {
                seen.Add(processed);
            }
        }
    }
}
