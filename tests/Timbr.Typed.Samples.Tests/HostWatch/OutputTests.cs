using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Timbr.Typed.Tests;

/// <summary>What HostWatch leaves to others: files, and subscribers.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Every_evaluation_is_written_with_its_message_first()
    {
        await HostWatchProcess.RunAsync("--replay", Repository.Recording, "--ndjson", _directory.File("out.ndjson"));

        var messages = File.ReadLines(_directory.File("out.ndjson")).Select(static line => JsonElement.Parse(line)[0].GetRawText());
        Assert.Equal(File.ReadLines(Repository.Recording), messages);
    }

    [Fact]
    public async Task What_is_usual_is_the_exponentially_weighted_mean_and_deviation_of_the_samples_before()
    {
        await HostWatchProcess.RunAsync("--replay", Repository.Recording, "--ndjson", _directory.File("out.ndjson"));

        var evaluations = File.ReadLines(_directory.File("out.ndjson")).Skip(1).Select(static line => JsonElement.Parse(line)).ToList();
        var rates = evaluations.Select(static values => values[1].GetProperty("processor").GetDouble()).ToList();
        Assert.All(Enumerable.Range(10, rates.Count - 10), sample =>
        {
            // By the definition: each weight is a tenth of what is left, and the first sample has the rest.
            var weights = Enumerable.Range(0, sample).Select(i => (i == 0 ? 1 : 0.1) * Math.Pow(0.9, sample - 1 - i)).ToList();
            var mean = weights.Zip(rates, static (weight, rate) => weight * rate).Sum();
            var variance = weights.Zip(rates, (weight, rate) => weight * (rate - mean) * (rate - mean)).Sum();
            var usual = evaluations[sample][2].GetProperty("processor");
            Assert.Equal(mean, usual.GetProperty("mean").GetDouble(), 0.001);
            Assert.Equal(Math.Sqrt(variance), usual.GetProperty("deviation").GetDouble(), 0.001);
        });
    }

    [Fact]
    public async Task The_status_at_the_end_is_a_fragment_of_html()
    {
        await HostWatchProcess.RunAsync("--replay", Repository.Recording, "--html", _directory.File("status.html"));

        var html = await File.ReadAllTextAsync(_directory.File("status.html"));
        Assert.StartsWith("<div", html, StringComparison.Ordinal);
        Assert.Matches(">PROCESSED</span><span[^>]*>90<", html);
    }

    [Fact]
    public async Task A_status_that_cannot_be_written_is_told_before_anything_begins()
    {
        var run = await HostWatchProcess.RunAsync("--replay", Repository.Recording, "--html", "/nowhere/status.html");

        Assert.Equal((1, "/nowhere/status.html cannot be written: there is no such directory."), (run.ExitCode, run.Error));
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_directory_is_no_place_for_a_status()
    {
        var run = await HostWatchProcess.RunAsync("--replay", Repository.Recording, "--html", _directory.Path);

        Assert.Equal((1, $"{_directory.Path} cannot be written: it is a directory."), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_status_that_was_there_stays_until_there_is_another()
    {
        await File.WriteAllTextAsync(_directory.File("status.html"), "before");

        var run = await HostWatchProcess.RunAsync("--html", _directory.File("status.html"), "--replay", "/nowhere.ndjson");

        Assert.Equal((5, "before"), (run.ExitCode, await File.ReadAllTextAsync(_directory.File("status.html"))));
    }

    [Fact]
    public async Task The_report_tells_where_it_publishes()
    {
        var run = await HostWatchProcess.RunAsync("--replay", Repository.Recording, "--publish", "tcp://127.0.0.1:*");

        Assert.Equal(0, run.ExitCode);
        Assert.Matches("^publishing on tcp://127[.]0[.]0[.]1:[0-9]+$", run.Output[1]);
    }

    [Fact]
    public async Task An_endpoint_in_use_gives_exit_code_3()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var endpoint = $"tcp://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var run = await HostWatchProcess.RunAsync("--publish", endpoint);

        Assert.Equal((3, $"{endpoint} is in use by another program. Choose another --publish endpoint."), (run.ExitCode, run.Error));
    }
}
