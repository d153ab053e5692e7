namespace Timbr.Typed.Tests.Machines.Slots;

public sealed class SwapStressTests
{
    private const int Swaps = 2000;

    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public async Task All_values_of_a_message_come_from_the_set_of_its_version(int workers, bool keepsOrder)
    {
        await using var machine = new Tagged.Machine(new MachineOptions { Workers = workers, KeepOrder = keepsOrder });
        var results = machine.Results(TestContext.Current.CancellationToken);
        machine.SetSource(Numbers());
        machine.Start();
        var swapping = Task.Run(() => SwapAsync(machine), TestContext.Current.CancellationToken);
        var seen = new HashSet<(long Version, int First, int Second, int Third)>();
        var latest = 0L;
        await foreach (var result in results)
        {
            seen.Add((result.Version, result.Evaluation.First, result.Evaluation.Second, result.Evaluation.Third));
            latest = Math.Max(latest, result.Version);
        }

        var sets = await swapping;
        Assert.All(seen, message => Assert.Equal(sets[message.Version], (message.First, message.Second, message.Third)));
        Assert.InRange(seen.Count, Swaps / 10, Swaps + 1);
        Assert.InRange(latest, Swaps / 2, Swaps);
    }

    /// <summary>Changes one slot after the other, a thousand times a second, then stops the machine.</summary>
    /// <returns>What the slots give, by version.</returns>
    private static async Task<Dictionary<long, (int First, int Second, int Third)>> SwapAsync(Tagged.Machine machine)
    {
        var tags = (First: 0, Second: 0, Third: 0);
        var sets = new Dictionary<long, (int, int, int)> { [0] = tags };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        for (var tag = 1; tag <= Swaps; tag++)
        {
            await timer.WaitForNextTickAsync();
            var own = tag;
            long version;
            switch (tag % 3)
            {
                case 0:
                    tags.First = own;
                    version = machine.Slots.First.Replace(_ => own);
                    break;
                case 1:
                    tags.Second = own;
                    version = machine.Slots.Second.Replace(_ => own);
                    break;
                default:
                    tags.Third = own;
                    version = machine.Slots.Third.Replace((_, _) => own);
                    break;
            }

            sets.Add(version, tags);
        }

        await machine.StopAsync();
        return sets;
    }

    private static IEnumerable<int> Numbers()
    {
        for (var number = 0; ; number++)
        {
            yield return number;
        }
    }
}
