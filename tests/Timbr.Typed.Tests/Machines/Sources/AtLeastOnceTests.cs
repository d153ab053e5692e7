namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>Whatever fails and however often the machine is stopped: nothing is lost, and nothing is acknowledged that is not published.</summary>
public class AtLeastOnceTests
{
    private const int Messages = 3_000;
    private const int Lives = 12;

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Every_message_is_published_before_it_is_acknowledged(int seed)
    {
        var random = new Random(seed);
        var position = random.NextInt64(-1_000_000, 1_000_000);
        var log = new NumberLog([.. Enumerable.Range(0, Messages).Select(number => new Delivery<int>(number, position += random.Next(1, 4)))]);
        var numbers = log.Positions;
        HashSet<int> accepted = [];
        List<string> ahead = [];
        for (var life = 0; life <= Lives; life++)
        {
            var isLast = life == Lives;
            log.OnAck = async upTo =>
            {
                lock (accepted)
                {
                    ahead.AddRange(numbers.Where(number => number.Position <= upTo && !IsLost(number.Message) && !accepted.Contains(number.Message))
                        .Select(number => $"{number} before {upTo}"));
                }

                var dice = Next(random, 40);
                if (dice < 8)
                {
                    await Task.Yield();
                }

                if (dice == 8 && !isLast)
                {
                    throw new IOException("not taken");
                }
            };
            await LiveAsync(random, log, new Accepted(random, accepted, isLast ? 0 : random.Next(4) * 0.0005), isLast);

            // A machine that is disposed does not wait for what it has given up.
            await Soon.Until(() => !log.IsRead);
        }

        Assert.Empty(ahead);
        Assert.Empty(log.Breaches);
        Assert.Equal(numbers[^1].Position, log.Acks[^1]);
        Assert.Equal(Enumerable.Range(0, Messages).Where(static number => !IsLost(number)), accepted.Where(static number => number >= 0).Order());
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(0, 40)];

    private static async Task LiveAsync(Random random, NumberLog log, Accepted publisher, bool isLast)
    {
        var capacities = new[] { 1, 7, 64, 1024 };
        var options = new MachineOptions { Workers = random.Next(1, 5), KeepOrder = random.Next(2) == 0, QueueCapacity = capacities[random.Next(4)] };
        await using var machine = new NumberMachine(options);
        machine.Slots = static number => IsLost(number)
            ? throw new InvalidOperationException("lost")
            : number % 7 == 0 ? Faults.Failed(new InvalidOperationException("failed")) : number % 11 == 0 ? Faults.Stopped() : null;
        machine.PublishTo(publisher);
        machine.Observe(new RestartOnFault(2, TimeSpan.Zero));
        machine.SetSource(log);
        for (var i = random.Next(5); i > 0; i--)
        {
            machine.TryPut(-1);
        }

        machine.Start();
        var enough = isLast ? long.MaxValue : random.Next(Messages / 4);
        while (!machine.Completion.IsCompleted)
        {
            await Soon.Until(() => machine.Status.Processed >= enough || machine.Completion.IsCompleted);
            if (machine.Completion.IsCompleted)
            {
                return;
            }

            var mode = (StopMode)random.Next(3);
            await machine.StopAsync(mode).WithinPatience();
            if (mode != StopMode.Keep || random.Next(3) == 0)
            {
                return;
            }

            enough += random.Next(Messages / 4);
            if (machine.Status.State == MachineState.Kept)
            {
                machine.Start();
            }
        }
    }

    private static bool IsLost(int number) => number % 97 == 5;

    private static int Next(Random random, int below)
    {
        lock (random)
        {
            return random.Next(below);
        }
    }
}
