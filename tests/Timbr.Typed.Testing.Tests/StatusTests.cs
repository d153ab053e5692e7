namespace Timbr.Typed.Testing.Tests;

/// <summary>Figures that depend on time.</summary>
public sealed class StatusTests
{
    [Fact]
    public void The_rate_is_that_of_virtual_time()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Enumerable.Range(0, 1000).AtRate(20, driver.Time));
        driver.Start();

        driver.Advance(TimeSpan.FromSeconds(20));

        Assert.InRange(driver.Status.Rate, 19.8, 20.2);
        Assert.Equal(TimeSpan.FromSeconds(20), driver.Status.Uptime);
    }

    [Fact]
    public void The_rate_falls_to_zero_while_nothing_comes()
    {
        using var driver = Machines.Numbers();
        driver.Push(Enumerable.Range(0, 100));

        driver.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(50, driver.Status.Rate);

        driver.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(0, driver.Status.Rate);
    }

    [Fact]
    public void The_rest_takes_as_long_as_the_rate_says()
    {
        using var driver = Machines.Numbers(out var machine, static options => options.ExpectedMessages = 401);
        machine.SetSource(Enumerable.Range(0, 401).AtRate(10, driver.Time));
        driver.Start();

        driver.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(101.0 / 401, driver.Status.Progress);
        Assert.InRange(driver.Status.Eta!.Value.TotalSeconds, 29.4, 30.6);
    }

    [Fact]
    public void The_last_message_s_time_is_virtual()
    {
        using var driver = Machines.Numbers();
        driver.Advance(TimeSpan.FromDays(400));

        driver.Push(1);

        Assert.Equal(Machines.Begin.AddDays(400), driver.Status.LastTime);
    }

    [Fact]
    public void The_message_in_hand_has_a_time_and_afterwards_there_is_none()
    {
        using var driver = Machines.Slow(out var machine);
        driver.Advance(TimeSpan.FromDays(400));
        DateTimeOffset? during = null;
        machine.Slots.Both.Replace((second, first) =>
        {
            during = driver.Status.CurrentTime;
            return first;
        });

        driver.Push(1);

        Assert.Equal((Machines.Begin.AddDays(400), null), (during, driver.Status.CurrentTime));
    }

    [Fact]
    public void Previews_show_the_last_messages()
    {
        using var driver = Machines.Numbers(out var machine, static options => options.PreviewCount = 2);

        driver.Push([1, 2, 13, 3]);

        Assert.Equal(["[2,4,5,7]", "[3,9,10,17]"], machine.Previews.Good.Select(static preview => preview.Json));
        Assert.Single(machine.Previews.Failed);
    }

    [Fact]
    public async Task Results_are_read_after_the_push_however_many_there_are()
    {
        using var driver = Machines.Numbers(out var machine, static options => options.QueueCapacity = 2);
        var results = machine.Results(TestContext.Current.CancellationToken);
        driver.Push(Enumerable.Range(100, 50));
        driver.Stop();

        Assert.Equal(50, await results.CountAsync(TestContext.Current.CancellationToken));
    }
}
