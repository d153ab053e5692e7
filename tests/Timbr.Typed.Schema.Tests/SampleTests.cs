using System.Diagnostics;
using Earthquakes;
using HostWatch;
using Timbr.Typed.Schema.Tests.Validation;

namespace Timbr.Typed.Schema.Tests;

public sealed class SampleTests(SchemaValidator validator)
{
    [Fact]
    public Task Every_line_that_the_earthquakes_sample_writes_is_what_its_schema_says() => EachLineFitsAsync(typeof(QuakeAlerts), 1707);

    [Fact]
    public Task Every_line_that_the_host_watch_sample_writes_is_what_its_schema_says() =>
        EachLineFitsAsync(typeof(HostHealth), 90, "--replay", Path.Combine(Repository.Samples, "HostWatch", "recorded.ndjson"));

    [Theory]
    [InlineData("\"magnitude\":", "\"magnitude\":\"strong\",\"was\":")]
    [InlineData("\"place\":", "\"place\":null,\"was\":")]
    [InlineData("\"stations\":", "\"stations\":1.5,\"was\":")]
    public void A_wrong_line_is_refused(string member, string wrong)
    {
        var schema = SchemaOf.Pipeline(typeof(QuakeAlerts));
        var quake = new Quake("a", 1, 2, 6.5, "mw", "7km NW of The Geysers, CA", 1, 2, 3, "reviewed", 0, 1, "ci", 4, null, null, null, null, "earthquake", "https://example.org");
        var states = new QuakeAlerts.States();
        var json = QuakeAlerts.ToJson(QuakeAlerts.Evaluate(quake, ref states));

        Assert.Null(validator.Validate(schema, json));
        Assert.NotNull(validator.Validate(schema, json.Replace(member, wrong, StringComparison.Ordinal)));
    }

    private async Task EachLineFitsAsync(Type pipeline, int count, params string[] args)
    {
        var output = Path.GetTempFileName();
        try
        {
            using var run = Process.Start(new ProcessStartInfo("dotnet", [pipeline.Assembly.Location, "--ndjson", output, .. args]) { RedirectStandardOutput = true })!;
            await run.StandardOutput.ReadToEndAsync();
            await run.WaitForExitAsync();
            var lines = await File.ReadAllLinesAsync(output);

            Assert.Equal((0, count), (run.ExitCode, lines.Length));
            Assert.DoesNotContain(validator.Validate(SchemaOf.Pipeline(pipeline), lines), error => error is not null);
        }
        finally
        {
            File.Delete(output);
        }
    }
}
