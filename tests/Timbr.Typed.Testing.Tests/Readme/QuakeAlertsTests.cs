namespace Timbr.Typed.Testing.Tests.Readme;

/// <summary>The tests that the package's README shows.</summary>
public sealed class QuakeAlertsTests
{
    private static readonly Quake[] Quakes = [new("us2000crkq", 5.3, "50km NNW of Sangiang, Indonesia"), new("uw61345682", 0.3, "37km NNE of Amboy, Washington")];

    [Fact]
    public void A_strong_quake_alerts_its_region()
    {
        var time = new VirtualTime(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var machine = new QuakeAlerts.Machine(new() { TimeProvider = time });
        using var driver = MachineDriver.Of(machine);

        var processed = driver.Push(new Quake("us2000crkq", 5.3, "50km NNW of Sangiang, Indonesia"));

        Assert.Equal("Indonesia", processed.Evaluation.Alert);
        Assert.Equal(time.Now, processed.Id.Time);
    }

    [Fact]
    public void A_feed_that_fails_is_read_again_after_a_minute()
    {
        var machine = new QuakeAlerts.Machine(new() { TimeProvider = new VirtualTime() });
        using var driver = MachineDriver.Of(machine);
        var reads = 0;
        machine.Observe(new RestartOnFault(maxRestarts: 3, backOff: TimeSpan.FromMinutes(1)));
        machine.SetSource(() => ++reads == 1 ? throw new IOException("no route to host") : Quakes.AtRate(1, driver.Time));

        driver.Start();
        Assert.Equal(MachineEventKind.SourceFailed, driver.Events[^2].Kind);

        driver.Advance(TimeSpan.FromMinutes(1));
        Assert.Single(driver.Evaluations);

        driver.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, driver.Evaluations.Count);
    }

    [Fact]
    public void A_region_that_is_looked_up_is_tried_again()
    {
        var machine = new QuakeAlerts.Machine(new() { TimeProvider = new VirtualTime() });
        using var driver = MachineDriver.Of(machine);
        var calls = 0;
        machine.Slots.Region.RetryOnError(new RetryOptions { Delay = TimeSpan.FromSeconds(10) });
        machine.Slots.Region.Replace(quake => ++calls == 3 ? quake.Place : throw new TimeoutException());
        var start = driver.Time.Now;

        driver.Push(Quakes[0]);

        Assert.Equal(start.AddSeconds(10 + 20), driver.Time.Now);
    }

    [Fact]
    public void A_rate_passes_in_no_time()
    {
        var quakes = Quakes;

        var machine = new QuakeAlerts.Machine(new() { TimeProvider = new VirtualTime() });
        using var driver = MachineDriver.Of(machine);

        Assert.Equal("Indonesia", driver.Push(quakes[0]).Evaluation.Alert);

        machine.SetSource(quakes.AtRate(1, driver.Time));
        driver.Advance(TimeSpan.FromSeconds(1));                // rate limits, time-outs, retries and restarts pass in no time
        Assert.Equal(3, driver.Evaluations.Count);
    }
}
