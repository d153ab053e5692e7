using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Timbr.Typed.Tests;

public sealed class PublishTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_Python_subscriber_receives_every_message_as_it_is_written()
    {
        using var sample = ChildProcess.Sample("--publish", "tcp://127.0.0.1:*", "--subscribers", "1", "--ndjson", _directory.File("out.ndjson"));
        using var python = ChildProcess.Start("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "receive.py"), await EndpointAsync(sample), "1707"]);

        Assert.Equal(0, (await sample.EndAsync()).ExitCode);
        var received = await python.EndAsync();

        Assert.Equal((0, ""), (received.ExitCode, received.Error));
        Assert.Equal(await File.ReadAllLinesAsync(_directory.File("out.ndjson")), received.Output.Select(static line => line[25..]));
    }

    [Fact]
    public async Task The_ids_rise_by_one_a_message()
    {
        using var sample = ChildProcess.Sample("--publish", "tcp://127.0.0.1:*", "--subscribers", "1");
        using var python = ChildProcess.Start("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "receive.py"), await EndpointAsync(sample), "1707"]);

        var received = await python.EndAsync();

        var counters = received.Output.Select(static line => int.Parse(line[18..24], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(Enumerable.Range(0, 1707).Select(i => (counters[0] + i) & 0xFF_FFFF), counters);
    }

    [Fact]
    public async Task The_report_tells_endpoint_and_subscribers()
    {
        using var sample = ChildProcess.Sample("--publish", "tcp://127.0.0.1:*", "--subscribers", "1");
        var endpoint = await EndpointAsync(sample);
        using var subscriber = ChildProcess.Sample("--subscribe", endpoint);

        var run = await sample.EndAsync();

        Assert.Equal($"publishing on {endpoint} · 1 subscriber", run.Output[0]);
    }

    [Fact]
    public async Task With_nobody_listening_it_runs_to_its_end()
    {
        var run = await ChildProcess.RunSampleAsync("--publish", "tcp://127.0.0.1:*");

        Assert.Equal(0, run.ExitCode);
        Assert.EndsWith(" · 0 subscribers", run.Output[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_in_use_gives_exit_code_3()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var endpoint = $"tcp://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var run = await ChildProcess.RunSampleAsync("--publish", endpoint);

        Assert.Equal((3, $"{endpoint} is in use by another program. Choose another --publish endpoint."), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task What_is_no_endpoint_gives_exit_code_1()
    {
        var run = await ChildProcess.RunSampleAsync("--publish", "tcp://127.0.0.1");

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("'tcp://127.0.0.1' is not a ZeroMQ endpoint: it has no port.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_ends_the_wait_for_subscribers()
    {
        using var sample = ChildProcess.Sample("--publish", "tcp://127.0.0.1:*", "--subscribers", "1");
        await EndpointAsync(sample);

        sample.PressCtrlC();

        Assert.Equal(0, (await sample.EndAsync()).ExitCode);
    }

    internal static async Task<string> EndpointAsync(ChildProcess sample) => (await sample.OutputAsync("publishing on ")).Split(' ')[2];
}
