using Timbr.Typed.Tests.Pipelines;

namespace Timbr.Typed.Tests.Machines.Previews;

public class MachinePreviewsTests
{
    [Fact]
    public async Task A_new_machine_has_no_previews()
    {
        await using var machine = new NumberMachine();
        Assert.Empty(machine.Previews.Good);
        Assert.Empty(machine.Previews.Failed);
    }

    [Fact]
    public async Task The_last_ten_messages_are_shown_as_they_are_published_the_newest_last()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Quotients.Machine();
        machine.PublishTo(publisher);
        machine.SetSource(Enumerable.Range(2, 1000));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(publisher.Texts.TakeLast(10), machine.Previews.Good.Select(static preview => preview.Json));
        Assert.Equal(publisher.Ids.TakeLast(10), machine.Previews.Good.Select(static preview => preview.Id));
        Assert.Empty(machine.Previews.Failed);
    }

    [Fact]
    public async Task The_last_ten_failed_messages_are_shown_whatever_came_after_them()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Quotients.Machine();
        machine.PublishTo(publisher);
        machine.SetSource([.. Enumerable.Repeat(0, 12), .. Enumerable.Range(2, 1000)]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(publisher.Texts.Take(12).TakeLast(10), machine.Previews.Failed.Select(static preview => preview.Json));
        Assert.Equal(publisher.Ids.Take(12).TakeLast(10), machine.Previews.Failed.Select(static preview => preview.Id));
    }

    [Fact]
    public async Task A_stopped_message_is_a_good_one()
    {
        await using var machine = new Quotients.Machine();
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(["""[1,12,"whole",null]"""], machine.Previews.Good.Select(static preview => preview.Json));
    }

    [Fact]
    public async Task Messages_that_come_one_by_one_are_all_shown()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        for (var i = 1; i <= 12; i++)
        {
            machine.Put(i);
            await Soon.Until(() => machine.Status.Processed == i);
        }

        Assert.Equal(machine.Ids.TakeLast(10), machine.Previews.Good.Select(static preview => preview.Id));
    }

    [Fact]
    public async Task Another_source_begins_without_previews()
    {
        await using var machine = new Quotients.Machine();
        machine.SetSource([0, 2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((1, 1), (machine.Previews.Good.Count, machine.Previews.Failed.Count));
        machine.ClearSource();
        Assert.Equal((0, 0), (machine.Previews.Good.Count, machine.Previews.Failed.Count));
    }

    [Fact]
    public async Task Disposal_lets_go_of_the_messages()
    {
        var machine = new Quotients.Machine();
        machine.SetSource([0, 2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        await machine.DisposeAsync();
        Assert.Equal((0, 0), (machine.Previews.Good.Count, machine.Previews.Failed.Count));
    }

    [Fact]
    public async Task No_more_messages_are_kept_alive_than_are_shown()
    {
        var source = new ObjectSource(500);
        await using var machine = new ObjectMachine();
        machine.SetSource(source);
        machine.Start();
        await source.Blocked.WithinPatience();
        await Soon.Until(() => machine.Status.Processed == 501);
        await Soon.Until(() =>
        {
            GC.Collect();
            return source.Alive == 9;
        });
        machine.ClearSource();
        await Soon.Until(() =>
        {
            GC.Collect();
            return source.Alive == 0;
        });
        source.Release();
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(1000, 300, 2)]
    public async Task As_many_are_kept_as_the_options_say(int count, int good, int failed)
    {
        await using var machine = new Quotients.Machine(new MachineOptions { PreviewCount = count });
        machine.SetSource([0, 0, .. Enumerable.Range(2, 300)]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((good, failed), (machine.Previews.Good.Count, machine.Previews.Failed.Count));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1001)]
    public void The_number_of_previews_is_0_to_1000(int count)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new NumberMachine(new MachineOptions { PreviewCount = count }));
        Assert.StartsWith($"MachineOptions.PreviewCount is {count}; it must be 0 to 1,000.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Previews_can_be_asked_for_while_messages_come()
    {
        await using var machine = new Levels.Machine();
        machine.SetSource(Enumerable.Range(0, 200_000).Select(static number => new Reading(number % 2 == 0 ? "even" : "odd", number)));
        machine.Start();
        var seen = 0;
        while (!machine.Completion.IsCompleted)
        {
            foreach (var preview in machine.Previews.Good)
            {
                var evaluation = Levels.ReadJson(System.Text.Encoding.UTF8.GetBytes(preview.Json));
                Assert.Equal(evaluation.Input.Station, evaluation.Station);
                Assert.Equal(evaluation.Input.Metres % 2 == 0 ? "even" : "odd", evaluation.Input.Station);
                seen++;
            }
        }

        Assert.NotEqual(0, seen);
    }
}
