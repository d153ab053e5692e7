using Timbr.Typed.Tests.Machines;

namespace Timbr.Typed.Tests.Pipelines;

public sealed class PipelineMachineTests
{
    [Fact]
    public async Task A_failed_or_stopped_message_leaves_nothing_to_the_next()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Quotients.Machine();
        machine.PublishTo(publisher);
        machine.SetSource([3, 1, 2, 0, 4, 0, 1, 6]);
        machine.Start();
        await machine.Completion.WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(
            ["""[3,4,"4!","4!4!"]""", """[1,12,"whole",null]""", """[2,6,"6!","6!6!"]""", "0 failed", """[4,3,"3!","3!3!"]""", "0 failed", """[1,12,"whole",null]""", """[6,2,"2!","2!2!"]"""],
            publisher.Texts.Select(static text => text.StartsWith("""[0,{"_exception":""", StringComparison.Ordinal) ? "0 failed" : text));
        Assert.Equal((8, 2, 2), (machine.Status.Processed, machine.Status.Failed, machine.Status.Stopped));
    }

    [Fact]
    public async Task Slots_that_wait_are_published_like_others()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Lookups.Machine();
        machine.PublishTo(publisher);
        machine.SetSource([1, 2, 0, 3, 4]);
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.Equal(
            ["""[1,12,12,1,"12!"]""", "[2,6,6,null,null]", "0 failed", """[3,4,4,4,"4!"]""", """[4,3,3,8,"3!"]"""],
            publisher.Texts.Select(static text => text.StartsWith("""[0,{"_exception":""", StringComparison.Ordinal) ? "0 failed" : text));
        Assert.Equal((5, 1, 1, 0), (machine.Status.Processed, machine.Status.Failed, machine.Status.Stopped, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_slot_that_is_cancelled_has_not_failed()
    {
        await using var machine = new Lookups.Machine();
        machine.Put(-1);
        machine.Start();
        await Soon.Until(() => machine.Status.CurrentId is not null);
        await machine.StopAsync(StopMode.Discard).WithinPatience();

        Assert.Equal((0, 0, 1, null), (machine.Status.Processed, machine.Status.Failed, machine.Status.Dropped, machine.Status.LastError));
    }
}
