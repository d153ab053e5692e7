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
}
