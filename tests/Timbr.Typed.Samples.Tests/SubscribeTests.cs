namespace Timbr.Typed.Tests;

public sealed class SubscribeTests
{
    [Fact]
    public async Task All_messages_are_shown_as_they_arrive()
    {
        using var sample = ChildProcess.Sample("--publish", "tcp://127.0.0.1:*", "--subscribers", "1");
        using var subscriber = ChildProcess.Sample("--subscribe", await PublishTests.EndpointAsync(sample), "--all");
        await subscriber.OutputAsync("subscribed to tcp://127.0.0.1:");

        var first = await subscriber.OutputAsync("M ");
        var last = await subscriber.OutputAsync(": number 825 of the region");
        await sample.EndAsync();
        subscriber.PressCtrlC();
        var run = await subscriber.EndAsync();

        Assert.Equal("M 0.3, 37km NNE of Amboy, Washington: number 1 of the region", first[26..]);
        Assert.Contains(", C", last, StringComparison.Ordinal);
        Assert.Equal((0, "1,707 messages received, 0 missed"), (run.ExitCode, run.Output[^1]));
    }

    [Fact]
    public async Task Without_all_only_headlines_are_shown()
    {
        using var sample = ChildProcess.Sample("--publish", "tcp://127.0.0.1:*", "--subscribers", "1");
        using var subscriber = ChildProcess.Sample("--subscribe", await PublishTests.EndpointAsync(sample));
        await sample.EndAsync();
        var strongest = await subscriber.OutputAsync("M 6.4");

        subscriber.PressCtrlC();
        var run = await subscriber.EndAsync();

        Assert.Equal("M 6.4 shallow, 22km NNE of Hualian, Taiwan: 22 km from here, felt as VII; alert 12 from Taiwan", strongest[26..]);
        Assert.All(run.Output[..^1], static line => Assert.Contains("; alert ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_no_endpoint_gives_exit_code_1()
    {
        var run = await ChildProcess.RunSampleAsync("--subscribe", "here");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("'here' is not a ZeroMQ endpoint", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_it_when_nothing_ever_came()
    {
        using var subscriber = ChildProcess.Sample("--subscribe", "tcp://127.0.0.1:9");
        await subscriber.OutputAsync("subscribed");

        subscriber.PressCtrlC();
        var run = await subscriber.EndAsync();

        Assert.Equal((0, "0 messages received, 0 missed"), (run.ExitCode, run.Output[^1]));
    }
}
