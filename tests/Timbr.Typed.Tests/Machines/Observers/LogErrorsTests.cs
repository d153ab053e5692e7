namespace Timbr.Typed.Tests.Machines.Observers;

public sealed class LogErrorsTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };

    public void Dispose() => _output.Dispose();

    [Fact]
    public async Task Each_error_of_a_machine_is_a_line()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time })
        {
            Slots = static number => number == 2 ? Faults.Failed(new InvalidDataException("a\nb")) : null,
        };
        machine.Observe(new LogErrors(_output));
        machine.SetSource(Enumerable.Range(0, 4).Select(static number => number < 3 ? number : throw new InvalidDataException("The cable was cut.")));
        machine.Start();
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Equal(
            $"""
            2018-01-31T02:00:00.000Z MessageFailed {machine.Ids.Last()}: Slot 0 'Double' of pipeline 'Numbers' failed: a b
            2018-01-31T02:00:00.000Z SourceFailed: The source failed: The cable was cut.

            """,
            string.Join('\n', _output.ToString().Split('\n').Order(StringComparer.Ordinal).Skip(1)) + "\n");
    }

    [Fact]
    public void A_million_errors_in_a_second_are_a_few_lines_and_a_count()
    {
        var log = new LogErrors(_output, linesPerSecond: 2);
        for (var i = 1; i <= 1_000_000; i++)
        {
            log.OnEvent(Failed(i));
        }

        log.OnEvent(new MachineEvent(MachineEventKind.Idle, _time.GetUtcNow(), ""));
        Assert.Equal(
            """
            2018-01-31T02:00:00.000Z MessageFailed: 1
            2018-01-31T02:00:00.000Z MessageFailed: 2
            ... and 999,998 more errors

            """,
            _output.ToString());
    }

    [Fact]
    public void The_next_second_begins_with_the_count_of_the_one_before()
    {
        var log = new LogErrors(_output, linesPerSecond: 1);
        log.OnEvent(Failed(1));
        log.OnEvent(Failed(2));
        _time.Advance(TimeSpan.FromSeconds(1));
        log.OnEvent(Failed(3));
        Assert.Equal(
            """
            2018-01-31T02:00:00.000Z MessageFailed: 1
            ... and 1 more error
            2018-01-31T02:00:01.000Z MessageFailed: 3

            """,
            _output.ToString());
    }

    [Fact]
    public void What_ended_the_machine_is_written_unless_it_was_before()
    {
        var log = new LogErrors(_output);
        var error = new InvalidDataException("no");
        log.OnEvent(new MachineEvent(MachineEventKind.SourceFailed, _time.GetUtcNow(), "source") { Exception = error });
        log.OnEvent(new MachineEvent(MachineEventKind.Stopped, _time.GetUtcNow(), "end") { Exception = error });
        log.OnEvent(new MachineEvent(MachineEventKind.Stopped, _time.GetUtcNow(), "end") { Exception = new InvalidDataException("other") });
        Assert.Equal("2018-01-31T02:00:00.000Z SourceFailed: source\n2018-01-31T02:00:00.000Z Stopped: end\n", _output.ToString());
    }

    [Fact]
    public async Task A_writer_that_throws_does_not_hurt_the_machine()
    {
        await using var machine = new NumberMachine { Slots = static _ => Faults.Failed(new InvalidDataException("no")) };
        var closed = new StreamWriter(Stream.Null);
        await closed.DisposeAsync();
        machine.Observe(new LogErrors(closed));
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((3, 3), (machine.Status.Processed, machine.Status.HandlerFailures));
    }

    private MachineEvent Failed(int number) => new(MachineEventKind.MessageFailed, _time.GetUtcNow(), $"{number}");
}
