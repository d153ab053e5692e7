using System.Diagnostics;

namespace Timbr.Typed.Benchmarks;

/// <summary>
/// Candidates for the same work, measured in turn, in a new order each round, in one process. On a machine that others use too
/// only the ratios within a round mean something.
/// </summary>
/// <param name="Name">What the command line selects it by.</param>
/// <param name="Title">As printed.</param>
/// <param name="Messages">How many messages a round of a candidate deals with.</param>
/// <param name="Candidates">The first is the anchor.</param>
public sealed record RatioTable(string Name, string Title, int Messages, IReadOnlyList<Candidate> Candidates)
{
    private static readonly TimeSpan WarmTime = TimeSpan.FromSeconds(3);

    /// <summary>
    /// How many times the rounds asked for: short rounds, most of which no other program interrupts, make a median that hardly
    /// notices those it does.
    /// </summary>
    public int Repetition { get; init; } = 1;

    /// <summary>Warms up, then measures.</summary>
    /// <exception cref="InvalidOperationException">A candidate came to another result than the anchor.</exception>
    public IReadOnlyList<Measurement> Measure(int rounds)
    {
        Warm();
        var bytes = Candidates.Select(Bytes).ToArray();
        var times = Candidates.Select(_ => new double[rounds * Repetition | 1]).ToArray();
        var work = times.Select(candidate => new double[candidate.Length]).ToArray();
        var order = Enumerable.Range(0, Candidates.Count).ToArray();
        var random = new Random(11);
        for (var round = 0; round < times[0].Length; round++)
        {
            random.Shuffle(order);
            if (round % Repetition == 0)
            {
                GC.Collect();
            }

            foreach (var candidate in order)
            {
                var processor = Environment.CpuUsage.TotalTime;
                var start = Stopwatch.GetTimestamp();
                Candidates[candidate].Round();
                times[candidate][round] = Stopwatch.GetElapsedTime(start).TotalNanoseconds / Messages;
                work[candidate][round] = (Environment.CpuUsage.TotalTime - processor).TotalNanoseconds / Messages;
            }
        }

        return [.. Candidates.Select((candidate, i) => new Measurement(candidate, times[i], work[i], bytes[i], [.. times[i].Zip(times[0], (time, anchor) => time / anchor)]))];
    }

    private double Bytes(Candidate candidate)
    {
        var allocated = GC.GetTotalAllocatedBytes(precise: true);
        candidate.Round();
        return (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)Messages;
    }

    private void Warm()
    {
        // The compiler optimises a method some 100 ms after its thirtieth call, then once more with what it saw; pauses let it.
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; round < 4 || Stopwatch.GetElapsedTime(start) < WarmTime; round++)
        {
            var expected = Candidates[0].Round();
            foreach (var candidate in Candidates)
            {
                var result = candidate.Round();
                if (result != expected)
                {
                    throw new InvalidOperationException($"'{candidate.Name}' gives {result}, '{Candidates[0].Name}' {expected}: they do not do the same work.");
                }
            }

            Thread.Sleep(10);
        }
    }
}
