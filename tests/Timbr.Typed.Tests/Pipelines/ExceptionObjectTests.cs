using Timbr.Typed.Tests.Machines;

namespace Timbr.Typed.Tests.Pipelines;

public sealed class ExceptionObjectTests
{
    private const string Published =
        """[{"Id":"uw61345682","Magnitude":4.8,"Place":null},1000000000000,"""
        + """{"_exception":{"exc_class":"System.NullReferenceException","exc_value":"Object reference not set to an instance of an object.","task":"Region"}},"""
        + """{"_exception":{"exc_class":"UpstreamError","exc_value":"Slot 2 \u0027Alert\u0027 did not run: it reads slot 1 \u0027Region\u0027, which gave no value.","task":"Alert"}}]""";

    [Fact]
    public async Task A_slot_that_threw_and_one_that_reads_it_are_objects_that_say_why()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new QuakeAlerts.Machine();
        machine.PublishTo(publisher);
        machine.SetSource([new Quake("uw61345682", 4.8, null!)]);
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.Equal([Published], publisher.Texts);
    }

    [Fact]
    public void The_README_shows_that_text() => Assert.Contains(
        Published, string.Concat(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Timbr.Typed.README.md"))), StringComparison.Ordinal);
}
