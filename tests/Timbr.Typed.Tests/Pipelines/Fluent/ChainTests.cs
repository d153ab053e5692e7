using FsCheck;
using FsCheck.Fluent;
using Timbr.Typed.Tests.Machines;

namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>Pipelines of every length with functions of every number of parameters, against a dictionary.</summary>
public sealed class ChainTests
{
    private static readonly int[] Messages = [1, 2, 3, 14, 15, 92, -6, 0];

    public static TheoryData<int, int, bool> Prefixes
    {
        get
        {
            var data = new TheoryData<int, int, bool>();
            for (var slot = 0; slot < 8; slot++)
            {
                for (var parameters = 0; parameters <= slot + 1; parameters++)
                {
                    data.Add(slot, parameters, false);
                    data.Add(slot, parameters, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task The_last_slot_takes_any_prefix(int slot, int parameters, bool waits)
    {
        var before = Enumerable.Range(0, slot).Select(static number => new ChainSpec(Math.Min(2, number + 1), 0, false));

        await CheckAsync([.. before, new ChainSpec(parameters, 0, waits)]);
    }

    [Fact]
    public void Random_pipelines_do_what_the_rule_says() =>
        Prop.ForAll(Chains().ToArbitrary(), static slots => CheckAsync(slots).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true));

    private static Gen<ChainSpec[]> Chains() =>
        from count in Gen.Choose(1, 8)
        from mayWait in Gen.Elements(false, true)
        from slots in Slot(mayWait).ArrayOf(count)
        select slots.Select(static (slot, number) => slot with { Parameters = slot.Parameters % (number + 2) }).ToArray();

    private static Gen<ChainSpec> Slot(bool mayWait) =>
        from parameters in Gen.Choose(0, 1000)
        from failsAt in Gen.Elements(0, 0, 2, 3, 5)
        from waits in Gen.Elements(false, true)
        select new ChainSpec(parameters, failsAt, mayWait && waits);

    private static async Task CheckAsync(ChainSpec[] slots)
    {
        var expected = Messages.Select(message => new ChainInterpreter(slots, message)).ToArray();
        await CheckAsync((dynamic)ChainPipelines.Build(slots), expected);
    }

    private static async Task CheckAsync<TEvaluation>(Pipeline<int, TEvaluation> pipeline, ChainInterpreter[] expected)
        where TEvaluation : struct, IEvaluation<int, TEvaluation>
    {
        await CheckMachineAsync(pipeline, expected);
        foreach (var (message, result) in Messages.Zip(expected))
        {
            await CheckAsync(pipeline, result, () => new ValueTask<TEvaluation>(pipeline.Evaluate(message)));
        }
    }

    private static async Task CheckAsync<TEvaluation>(AsyncPipeline<int, TEvaluation> pipeline, ChainInterpreter[] expected)
        where TEvaluation : struct, IEvaluation<int, TEvaluation>
    {
        await CheckMachineAsync(pipeline, expected);
        foreach (var (message, result) in Messages.Zip(expected))
        {
            await CheckAsync(pipeline, result, () => pipeline.EvaluateAsync(message));
        }
    }

    private static async Task CheckAsync<TEvaluation>(FluentPipeline<int, TEvaluation> pipeline, ChainInterpreter expected, Func<ValueTask<TEvaluation>> evaluate)
        where TEvaluation : struct, IEvaluation<int, TEvaluation>
    {
        if (expected.Failed.Count == 0)
        {
            Assert.Equal(expected.Json, pipeline.ToJson(await evaluate()));
            return;
        }

        var error = await Assert.ThrowsAsync<SlotException>(async () => await evaluate());
        Assert.Equal((expected.Failed[0], "sum"), (error.Slot, error.InnerException!.Message));
    }

    private static async Task CheckMachineAsync<TEvaluation>(FluentPipeline<int, TEvaluation> pipeline, ChainInterpreter[] expected)
        where TEvaluation : struct, IEvaluation<int, TEvaluation>
    {
        var publisher = new RecordingPublisher();
        await using var machine = pipeline.CreateMachine();
        machine.PublishTo(publisher);
        machine.SetSource(Messages);
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.Equal(expected.Select(static message => message.Json), publisher.Texts);
        Assert.Equal(expected.Count(static message => message.Failed.Count > 0), machine.Status.Failed);
        Assert.Equal(publisher.Texts, publisher.Texts.Select(text => pipeline.ToJson(pipeline.ReadJson(System.Text.Encoding.UTF8.GetBytes(text)))));
    }
}
