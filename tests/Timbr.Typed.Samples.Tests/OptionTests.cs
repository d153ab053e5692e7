namespace Timbr.Typed.Tests;

public sealed class OptionTests
{
    [Theory]
    [InlineData("Unknown option --bogus. See --help.", "--bogus")]
    [InlineData("'bogus' is not an option. See --help.", "bogus")]
    [InlineData("--source needs a value: a file, or - for the standard input. See --help.", "--source")]
    [InlineData("--source is given twice. See --help.", "--source=-", "--source=-")]
    [InlineData("--rate takes a rate such as 500/s, or max, not '500'. See --help.", "--rate", "500")]
    [InlineData("--place takes latitude and longitude in degrees, such as 23.98,121.61, not '91,0'. See --help.", "--place", "91,0")]
    [InlineData("--place takes latitude and longitude in degrees, such as 23.98,121.61, not 'home'. See --help.", "--place", "home")]
    [InlineData("--on-bad-line takes skip or stop, not 'cry'. See --help.", "--on-bad-line", "cry")]
    [InlineData("--subscribers takes a number from 1 to 1000, not '0'. See --help.", "--publish", "tcp://127.0.0.1:*", "--subscribers", "0")]
    [InlineData("--subscribers needs --publish. See --help.", "--subscribers", "1")]
    public async Task A_wrong_command_line_is_told_in_a_sentence_and_gives_exit_code_2(string problem, params string[] args)
    {
        var run = await ChildProcess.RunSampleAsync(args);

        Assert.Equal((2, problem), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Help_names_every_option()
    {
        var run = await ChildProcess.RunSampleAsync("--help");

        var text = string.Join('\n', run.Output);
        Assert.All(
            ["--source", "--place", "--publish", "--subscribers", "--ndjson", "--rate", "--on-bad-line", "--status", "--subscribe ", "--all"],
            option => Assert.Contains(option, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_status_is_shown_at_the_end_where_it_is_asked_for()
    {
        var run = await ChildProcess.RunSampleAsync("--source", Repository.Feed, "--status");

        Assert.StartsWith("all ", run.Output[16], StringComparison.Ordinal);
        Assert.Equal(["", "PIPELINE      QuakeAlerts", "STATE         Stopped"], run.Output[17..20]);
        Assert.Contains("PROCESSED     1,707", run.Output);
        Assert.Matches("^7     Headline ", run.Output[^1]);
    }

    [Fact]
    public async Task The_status_goes_elsewhere_where_the_output_is_for_programs()
    {
        var run = await ChildProcess.RunSampleAsync("--source", Repository.Feed, "--status", "--ndjson", "-");

        Assert.All(run.Output, static line => Assert.StartsWith("[", line, StringComparison.Ordinal));
        Assert.Contains("PROCESSED     1,707", run.Errors);
    }

    [Fact]
    public async Task Values_can_follow_an_equals_sign()
    {
        var run = await ChildProcess.RunSampleAsync($"--source={Repository.Feed}", "--rate=max");

        Assert.Contains("1,707 messages", run.Output[0], StringComparison.Ordinal);
    }
}
