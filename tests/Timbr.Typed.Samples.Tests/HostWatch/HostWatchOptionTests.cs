namespace Timbr.Typed.Tests;

public sealed class HostWatchOptionTests
{
    [Theory]
    [InlineData("Unknown option --bogus. See --help.", "--bogus")]
    [InlineData("'bogus' is not an option. See --help.", "bogus")]
    [InlineData("--interval takes a time from 1ms to 1440m, such as 100ms, 2s or 1m, not '3'. See --help.", "--interval", "3")]
    [InlineData("--interval takes a time from 1ms to 1440m, such as 100ms, 2s or 1m, not 'NaNs'. See --help.", "--interval=NaNs")]
    [InlineData("--interval takes a time from 1ms to 1440m, such as 100ms, 2s or 1m, not 'Infinitym'. See --help.", "--interval=Infinitym")]
    [InlineData("--interval takes a time from 1ms to 1440m, such as 100ms, 2s or 1m, not '∞s'. See --help.", "--interval=∞s")]
    [InlineData("--count takes a number from 1 on, not '0'. See --help.", "--count=0")]
    [InlineData("--replay needs a value: a file. See --help.", "--replay")]
    [InlineData("--count is given twice. See --help.", "--count", "1", "--count", "2")]
    [InlineData("--proc and --replay exclude each other. See --help.", "--proc", "/proc", "--replay", "x")]
    public async Task A_wrong_command_line_is_told_in_a_sentence_and_gives_exit_code_2(string problem, params string[] args)
    {
        var run = await HostWatchProcess.RunAsync(args);

        Assert.Equal((2, problem), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Help_names_every_option_and_command()
    {
        var run = await HostWatchProcess.RunAsync("--help");

        var text = string.Join('\n', run.Output);
        Assert.All(
            ["--interval", "--count", "--replay", "--paused", "--ndjson", "--publish", "--html", "--proc", "  v  ", "  t [N]  ", "  r  ", "  p  ", "  s  ", "  q  ", "Exit codes:"],
            option => Assert.Contains(option, text, StringComparison.Ordinal));
    }
}
