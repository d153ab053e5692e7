using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Machines.Host;

public sealed class PipelineHostTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("timbr");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();
    private readonly ManualTimeProvider _time = new();
    private readonly RecordingPublisher _recorder = new();

    public void Dispose()
    {
        _directory.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task Messages_of_a_file_are_written_to_a_file()
    {
        var output = In("out.ndjson");
        Assert.Equal(0, await RunAsync("--source", Input("1\n2\n"), "--ndjson", output));
        Assert.Equal("[1,2]\n[2,4]\n", await File.ReadAllTextAsync(output));
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task An_option_takes_its_value_after_an_equals_sign_too()
    {
        var output = In("out=.ndjson");
        Assert.Equal(0, await RunAsync($"--source={Input("1\n")}", $"--ndjson={output}"));
        Assert.Equal("[1,2]\n", await File.ReadAllTextAsync(output));
    }

    [Theory]
    [InlineData("Unknown option --what. See --help.", "--what")]
    [InlineData("'what' is not an option. See --help.", "what")]
    [InlineData("--source needs a value: a file, or - for the standard input. See --help.", "--source")]
    [InlineData("--source needs a value: a file, or - for the standard input. See --help.", "--source", "--status")]
    [InlineData("--source is given twice. See --help.", "--source", "a", "--source", "b")]
    [InlineData("--rate takes a rate such as 500/s, or max, not 'fast'. See --help.", "--rate", "fast")]
    [InlineData("--on-bad-line takes skip or stop, not 'cry'. See --help.", "--on-bad-line", "cry")]
    [InlineData("--publish needs a value: ENDPOINT. See --help.", "--publish")]
    [InlineData("'bad' is not an endpoint. See --help.", "--publish", "bad")]
    public async Task A_wrong_command_line_is_told_in_one_line(string message, params string[] args)
    {
        Assert.Equal(2, await RunAsync(args));
        Assert.Equal(message + Environment.NewLine, _error.ToString());
    }

    [Theory]
    [InlineData("in.ndjson")]
    [InlineData("./in.ndjson")]
    [InlineData("link.ndjson")]
    public async Task A_source_is_not_emptied_by_writing_to_it(string output)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() && output.StartsWith("link", StringComparison.Ordinal), "Links need a privilege on Windows.");
        var source = Input("1\n2\n");
        if (output.StartsWith("link", StringComparison.Ordinal))
        {
            File.CreateSymbolicLink(In(output), source);
        }

        Assert.Equal(2, await RunAsync("--source", source, "--ndjson", In(output)));
        Assert.Equal($"--source and --ndjson are both {source}, which would be emptied before it is read. See --help.{Environment.NewLine}", _error.ToString());
        Assert.Equal("1\n2\n", await File.ReadAllTextAsync(source));
    }

    [Fact]
    public async Task Help_lists_every_option_and_those_of_packages()
    {
        Assert.Equal(0, await RunAsync("--help"));
        Assert.All(
            ["Numbers", "--source FILE|-", "--ndjson FILE|-", "--rate N/s|max", "--on-bad-line skip|stop", "--status", "--publish ENDPOINT", "publish there"],
            text => Assert.Contains(text, _output.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_cannot_be_opened_ends_with_5()
    {
        Assert.Equal(5, await RunAsync("--source", In("nothing.ndjson")));
        Assert.Equal($"{In("nothing.ndjson")} cannot be read: there is no such file.{Environment.NewLine}", _error.ToString());
    }

    [Theory]
    [InlineData("busy", 3, "busy is in use by another program.")]
    [InlineData("library", 4, "libzmq was not found.")]
    public async Task A_publisher_that_cannot_be_opened_decides_the_exit_code(string endpoint, int exitCode, string message)
    {
        Assert.Equal(exitCode, await RunAsync("--source", Input("1\n"), "--publish", endpoint));
        Assert.Equal(message + Environment.NewLine, _error.ToString());
    }

    [Fact]
    public async Task Published_messages_are_not_written_to_the_standard_output_as_well()
    {
        Assert.Equal(0, await RunAsync("--source", Input("1\n"), "--record", "here"));
        Assert.Equal(["[1,2]"], _recorder.Texts);
    }

    [Fact]
    public async Task Skipped_lines_and_failed_slots_are_told_at_the_end()
    {
        var machine = new NumberMachine { Slots = static number => number == 3 ? Faults.Failed(new InvalidDataException("Three is too many.")) : null };
        Assert.Equal(0, await RunAsync(machine, "--source", Input("1\nx\n3\n"), "--ndjson", In("out")));
        Assert.Equal(
            $"{In("in.ndjson")}:2: not a int: $: expected a number, found x (byte 1). Skipped (1 so far).{Environment.NewLine}"
            + $"1 line skipped, 1 message with a failed slot. Last error: Slot 0 'Double' of pipeline 'Numbers' failed: Three is too many.{Environment.NewLine}",
            _error.ToString());
    }

    [Fact]
    public async Task Many_bad_lines_do_not_flood_the_standard_error()
    {
        Assert.Equal(0, await RunAsync("--source", Input(string.Concat(Enumerable.Repeat("x\n", 1000))), "--ndjson", In("out")));
        Assert.Equal(12, _error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(":11: more bad lines follow; they are only counted.", _error.ToString(), StringComparison.Ordinal);
        Assert.Contains("1,000 lines skipped", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_line_that_is_to_stop_the_run_does_so_after_what_came_before_was_written()
    {
        var output = In("out");
        Assert.Equal(1, await RunAsync("--source", Input("1\nx\n3\n"), "--ndjson", output, "--on-bad-line", "stop"));
        Assert.Equal("[1,2]\n", await File.ReadAllTextAsync(output));
        Assert.Equal($"{In("in.ndjson")}:2: not a int: $: expected a number, found x (byte 1). Stopped.{Environment.NewLine}", _error.ToString());
    }

    [Fact]
    public async Task An_output_that_cannot_be_written_fails_the_run()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no device that is always full.");
        Assert.Equal(1, await RunAsync("--source", Input("1\n"), "--ndjson", "/dev/full"));
        Assert.StartsWith("/dev/full cannot be written any further: No space left on device", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_status_is_one_plain_line_where_the_standard_error_is_no_terminal()
    {
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        Assert.Equal(0, await RunAsync(machine, "--source", Input("1\n2\n"), "--ndjson", In("out"), "--status"));
        Assert.Equal($"2 messages   0 /s   0 failed   queue 0/1024{Environment.NewLine}", _error.ToString());
    }

    [Fact]
    public async Task A_first_interrupt_drains_what_was_read_and_ends_with_0()
    {
        var machine = new NumberMachine().Holding();
        var host = Host(machine);
        var run = host.RunAsync(["--source", Input(string.Concat(Enumerable.Range(0, 37).Select(static number => $"{number}\n"))), "--ndjson", In("out")]);
        await machine.EnteredAsync();
        await Soon.Until(() => machine.Status.QueueDepth == 36);
        host.Drain();
        machine.ReleaseAll();
        Assert.Equal(0, await run.WithinPatience());
        Assert.Equal($"draining ... done, 37 messages{Environment.NewLine}", _error.ToString());
        Assert.Equal(37, (await File.ReadAllLinesAsync(In("out"))).Length);
    }

    [Fact]
    public async Task An_interrupt_lifts_the_rate_limit()
    {
        var machine = new NumberMachine();
        var host = Host(machine);
        var run = host.RunAsync(["--source", Input("1\n2\n3\n"), "--ndjson", In("out"), "--rate", "1/s"]);
        await Soon.Until(() => machine.Status.Processed == 1 && _time.Timers == 1);
        host.Drain();
        Assert.Equal(0, await run.WithinPatience());
        Assert.Equal(3, machine.Status.Processed);
    }

    [Fact]
    public async Task A_drain_counts_what_the_source_had_read_ahead()
    {
        var machine = new NumberMachine();
        var host = Host(machine);
        var run = host.RunAsync(["--source", Input("1\n2\n3\n"), "--ndjson", In("out"), "--rate", "1/s"]);
        await Soon.Until(() => machine.Status.Processed == 1 && _time.Timers == 1);
        host.Drain();
        Assert.Equal(0, await run.WithinPatience());
        Assert.Equal($"draining ... done, 2 messages{Environment.NewLine}", _error.ToString());
    }

    [Fact]
    public async Task A_second_interrupt_leaves_a_slot_that_hangs_and_says_how_many_messages_are_left()
    {
        var machine = new NumberMachine().Holding();
        var host = Host(machine);
        var run = host.RunAsync(["--source", Input("1\n2\n3\n"), "--ndjson", In("out")]);
        await machine.EnteredAsync();
        await Soon.Until(() => machine.Status.QueueDepth == 2);
        host.Drain();
        host.Cut();
        await Soon.Until(() => _time.Timers > 0);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(130, await run.WithinPatience());
        Assert.Equal($"draining ... {Environment.NewLine}Stopped at once: 3 messages left.{Environment.NewLine}", _error.ToString());
        machine.ReleaseAll();
    }

    [Fact]
    public async Task An_interrupt_ends_a_run_whose_output_hangs_when_it_is_opened()
    {
        var machine = new NumberMachine();
        var host = Host(machine);
        var run = Task.Factory.StartNew(
            () => host.RunAsync(["--source", Input("1\n2\n"), "--publish", "hanging"]), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        await Soon.Until(() => machine.Status.State == MachineState.Starting && machine.Status.Publishers[0].IsBusy);
        host.Drain();
        await Soon.Until(() =>
        {
            _time.Advance(TimeSpan.FromMilliseconds(500));
            return run.IsCompleted;
        });
        Assert.Equal(0, await run);
        Assert.Equal($"draining ... done, 0 messages{Environment.NewLine}", _error.ToString());
        TestPublisherOption.Hang.Set();
    }

    [Fact]
    public async Task An_interrupt_after_the_end_does_nothing()
    {
        var host = Host(new NumberMachine());
        await host.RunAsync(["--source", Input("1\n"), "--ndjson", In("out")]);
        host.Drain();
        Assert.Empty(_error.ToString());
    }

    private HostOption[] Options => [HostOption.Of<TestPublisherOption>(), new HostOption("--record", "PLACE", "keep it", _ => _recorder)];

    private string In(string name) => Path.Combine(_directory.FullName, name);

    private string Input(string text)
    {
        File.WriteAllText(In("in.ndjson"), text);
        return In("in.ndjson");
    }

    private HostRun<int, NumberEvaluation> Host(NumberMachine machine) =>
        new(machine, NumberEvaluation.Read, Options, new HostConsole(_output, _error, IsErrorTerminal: false, IsInputTerminal: false, _time));

    private Task<int> RunAsync(params string[] args) => RunAsync(new NumberMachine(), args);

    private Task<int> RunAsync(NumberMachine machine, params string[] args) => Host(machine).RunAsync(args).WithinPatience();
}
