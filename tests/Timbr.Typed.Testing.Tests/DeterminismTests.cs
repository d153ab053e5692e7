using System.Text;
using Timbr.Typed.Testing.Tests.Pipelines;

namespace Timbr.Typed.Testing.Tests;

/// <summary>The same calls, again and again.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void The_same_script_gives_the_same_bytes_ids_times_events_and_figures_each_time()
    {
        var first = Script();

        Assert.True(first.Length > 10_000);
        Assert.Contains("[4,16,32,", first, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Equal(first, Script()));
    }

    [Fact]
    public void The_same_asynchronous_script_gives_the_same_each_time()
    {
        var first = AsyncScript();

        Assert.Contains("[7,7,70,77]", first, StringComparison.Ordinal);
        Assert.All(Enumerable.Range(0, 200), _ => Assert.Equal(first, AsyncScript()));
    }

    [Fact]
    public void Ids_tell_virtual_time_the_machine_of_the_clock_and_the_message()
    {
        using var driver = Machines.Numbers();
        using var other = MachineDriver.Of(new Numbers.Machine(new() { TimeProvider = driver.Time }));
        driver.Push(1);
        driver.Advance(TimeSpan.FromSeconds(16));

        Assert.Equal("6955b900" + "0000000001" + "000000", driver.Evaluations[0].Id.ToString());
        Assert.Equal("6955b910" + "0000000001" + "000001", driver.Push(2).Id.ToString());
        Assert.Equal("6955b910" + "0000000002" + "000000", other.Push(2).Id.ToString());
    }

    private static string Script()
    {
        var log = new StringBuilder();
        var publisher = new RecordingPublisher();
        using (var driver = Machines.Numbers(out var machine, static options => (options.DryTimeout, options.ExpectedMessages) = (TimeSpan.FromSeconds(40), 200)))
        {
            machine.PublishTo(publisher);
            machine.Events += told => log.AppendLine(told.ToString());
            machine.Slots.Square.RetryOnError(new RetryOptions { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(700) });
            machine.SetSource(() => Enumerable.Range(0, 100).AtRate(5, driver.Time));
            driver.Start();
            driver.Advance(TimeSpan.FromSeconds(0.7));
            machine.Slots.Next.Use("double");
            driver.Advance(TimeSpan.FromSeconds(0.7));
            machine.Slots.Next.Shadow(static square => square + 1, every: 2);
            driver.Push([1000, 1001, 13, 1002]);
            driver.Pause();
            driver.Put(77);
            driver.Advance(TimeSpan.FromSeconds(1));
            driver.Resume();
            driver.Advance(TimeSpan.FromSeconds(3));
            log.AppendLine(machine.Status.ToText());
            driver.Stop(StopMode.Keep);
            driver.Advance(TimeSpan.FromSeconds(2));
            driver.Start();
            driver.Advance(TimeSpan.FromSeconds(9));
            driver.Stop();
            log.AppendLine(machine.Status.ToText());
            foreach (var (id, version, evaluation) in driver.Evaluations)
            {
                log.AppendLine(FormattableString.Invariant($"{id} {version} {Numbers.ToJson(evaluation)}"));
            }

            log.AppendLine(FormattableString.Invariant($"{driver.Time.Now:O}"));
        }

        log.AppendJoin('\n', publisher.Lines);
        return log.ToString();
    }

    private static string AsyncScript()
    {
        var log = new StringBuilder();
        using var driver = Machines.Slow(out var machine, static options => options.Workers = 3);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await Task.Yield();
            await Task.Delay(TimeSpan.FromMilliseconds(number * 10), driver.Time, cancellation);
            return number % 5 == 4 ? throw new InvalidOperationException("four") : number;
        });
        machine.Slots.Second.Replace(async (number, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100 - number), driver.Time, cancellation);
            await Task.Yield();
            return number * 10;
        });
        machine.SetSource(Source(driver.Time));
        machine.Observe(new StopWhenIdle(TimeSpan.FromSeconds(20)));
        driver.Start();
        driver.Advance(TimeSpan.FromMinutes(1));
        driver.Events.ToList().ForEach(told => log.AppendLine(told.ToString()));
        foreach (var (id, version, evaluation) in driver.Evaluations)
        {
            log.AppendLine(FormattableString.Invariant($"{id} {version} {Slow.ToJson(evaluation)}"));
        }

        return log.AppendLine(machine.Status.ToText()).ToString();
    }

    private static async IAsyncEnumerable<int> Source(TimeProvider time)
    {
        for (var i = 0; i < 30; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(i * 7 % 50), time);
            yield return i;
        }

        await Task.Delay(TimeSpan.FromHours(1), time);
    }
}
