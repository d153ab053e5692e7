using System.Text;
using Timbr.Typed.Tests.Machines;

namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>What is built by hand does what the generator makes of the same functions.</summary>
public sealed class GeneratedTwinTests
{
    private static readonly int[] Numbers = [1, 2, 0, 5, 4, 6, 7, 0, 5];

    [Fact]
    public async Task A_machine_publishes_the_same_bytes()
    {
        await using var generated = new Waves.Machine();
        await using var fluent = Waves.ByHand().CreateMachine();
        var expected = await PublishedAsync(generated, Waves.Messages);

        Assert.Equal(expected, await PublishedAsync(fluent, Waves.Messages));
        Assert.Equal(4, expected.Count(static text => text.Contains("_exception", StringComparison.Ordinal)));
        Assert.Equal((generated.Status.Processed, generated.Status.Failed, generated.Status.Unwritten), (fluent.Status.Processed, fluent.Status.Failed, fluent.Status.Unwritten));
        Assert.Equal(generated.Status.LastError!.Message, fluent.Status.LastError!.Message);
    }

    [Fact]
    public async Task An_asynchronous_machine_publishes_the_same_bytes()
    {
        await using var generated = new Tides.Machine();
        await using var fluent = Tides.ByHand().CreateMachine();
        var expected = await PublishedAsync(generated, Numbers);

        Assert.Equal(expected, await PublishedAsync(fluent, Numbers));
        Assert.Equal(4, expected.Count(static text => text.Contains("_exception", StringComparison.Ordinal)));
    }

    [Fact]
    public void Evaluations_are_the_same()
    {
        var generated = Waves.Evaluate(Waves.Messages[0]);
        var fluent = Waves.ByHand().Evaluate(Waves.Messages[0]);

        Assert.Equal((generated.Input, generated.Root, generated.First, generated.Text, generated.Nothing, generated.Maybe), (fluent.Input, fluent.Slot0, fluent.Slot1, fluent.Slot2, fluent.Slot4, fluent.Slot5));
        Assert.Equal(generated.Texts, fluent.Slot3);
        Assert.Equal(Waves.ToJson(generated), Waves.ByHand().ToJson(fluent));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    public void The_same_slot_ends_an_evaluation(int message)
    {
        var generated = Assert.Throws<SlotException>(() => Waves.Evaluate(Waves.Messages[message]));
        var fluent = Assert.Throws<SlotException>(() => Waves.ByHand().Evaluate(Waves.Messages[message]));

        Assert.Equal((generated.Message, generated.Pipeline, generated.Slot, generated.Name), (fluent.Message, fluent.Pipeline, fluent.Slot, fluent.Name));
        Assert.Equal(generated.InnerException!.GetType(), fluent.InnerException!.GetType());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public async Task The_same_slot_ends_an_asynchronous_evaluation(int number)
    {
        var generated = await Assert.ThrowsAsync<SlotException>(() => Tides.EvaluateAsync(number, TestContext.Current.CancellationToken).AsTask());
        var fluent = await Assert.ThrowsAsync<SlotException>(() => Tides.ByHand().EvaluateAsync(number, TestContext.Current.CancellationToken).AsTask());

        Assert.Equal((generated.Message, generated.Slot), (fluent.Message, fluent.Slot));
    }

    [Fact]
    public async Task What_one_writes_the_other_reads()
    {
        await using var generated = new Waves.Machine();
        foreach (var text in await PublishedAsync(generated, Waves.Messages))
        {
            var json = Encoding.UTF8.GetBytes(text);
            var expected = Waves.ReadJson(json).Outcome;
            var read = Waves.ByHand().ReadJson(json);

            Assert.Equal(text, Waves.ByHand().ToJson(read));
            Assert.Equal(expected.Errors.Select(Told), read.Outcome.Errors.Select(Told));
            Assert.Equal(Enumerable.Range(0, 6).Select(slot => expected[slot]), Enumerable.Range(0, 6).Select(slot => read.Outcome[slot]));
        }

        static (int, string, string) Told(SlotError error) => (error.Slot, error.Name, error.Exception.Message);
    }

    [Fact]
    public void Graphs_are_the_same()
    {
        Assert.Equal(Waves.Graph.ToMermaid(), Waves.ByHand().Graph.ToMermaid());
        Assert.Equal(Waves.Graph.ToDot(), Waves.ByHand().Graph.ToDot());
    }

    private static async Task<List<string>> PublishedAsync<TInput, TEvaluation>(Machine<TInput, TEvaluation> machine, IEnumerable<TInput> messages)
        where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
    {
        var publisher = new RecordingPublisher();
        machine.PublishTo(publisher);
        machine.SetSource(messages);
        machine.Start();
        await machine.Completion.WithinPatience();
        return publisher.Texts;
    }
}
