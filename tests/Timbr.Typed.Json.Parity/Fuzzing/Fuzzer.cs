using System.Collections.Concurrent;
using System.Diagnostics;
using Timbr.Typed.Json.Parity.Comparison;
using Timbr.Typed.Json.Parity.Evaluations;
using Timbr.Typed.Json.Parity.Mutations;
using Timbr.Typed.Json.Parity.Values;

namespace Timbr.Typed.Json.Parity.Fuzzing;

/// <summary>
/// Gives both readers texts: changed ones of random values of the type, of the corpus and of earlier texts that were accepted, and random JSON.
/// Some are evaluations, which are read back.
/// </summary>
internal sealed class Fuzzer(FuzzOptions options)
{
    // Each in so many texts is an evaluation with a value of a type, and each in so many one of many slots.
    private const int EvaluationEvery = 16;

    private readonly ConcurrentDictionary<string, string> _differences = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<Entry> _entries = options.Entries.Count > 0 ? options.Entries : [.. Registry.Entries.Where(entry => entry.IsRead)];
    private readonly Stopwatch _clock = new();
    private long _inputs;
    private long _accepted;

    /// <summary>The texts tried so far.</summary>
    public long Inputs => Interlocked.Read(ref _inputs);

    /// <summary>Those that the framework accepted.</summary>
    public long Accepted => Interlocked.Read(ref _accepted);

    public TimeSpan Elapsed => _clock.Elapsed;

    /// <summary>The first of each type, as short as it can be made.</summary>
    public IReadOnlyList<string> Differences => [.. _differences.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];

    public void Run(CancellationToken cancellation = default)
    {
        _clock.Start();
        var threads = Enumerable.Range(0, options.Threads).Select(index => new Thread(() => Work(index, cancellation), 16 << 20)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        _clock.Stop();
    }

    private void Work(int index, CancellationToken cancellation)
    {
        var random = new Random(options.Seed + index);
        var pools = _entries.Select(_ => new TextPool(random)).ToList();
        var share = (options.Inputs / options.Threads) + (index < options.Inputs % options.Threads ? 1 : 0);
        for (var i = 0L; i < share && _clock.Elapsed < options.Time && _differences.Count < options.MostDifferences && !cancellation.IsCancellationRequested; i++)
        {
            var place = random.Next(_entries.Count);
            switch (random.Next(EvaluationEvery))
            {
                case 0 when options.Entries.Count == 0:
                    TryWhole(Pipelines.All[random.Next(Pipelines.All.Count)], random);
                    break;
                case 1:
                    TryEnveloped(_entries[place], pools[place], random);
                    break;
                default:
                    Try(_entries[place], new Mutator(random.Next()).Next(Start(_entries[place], pools[place], random)), pools[place]);
                    break;
            }

            Interlocked.Increment(ref _inputs);
        }
    }

    private byte[] Start(Entry entry, TextPool pool, Random random) => random.Next(10) switch
    {
        0 => System.Text.Encoding.UTF8.GetBytes(RandomText.NextJson(random)),
        1 when options.Corpus.Count > 0 => options.Corpus[random.Next(options.Corpus.Count)],
        < 6 when pool.Next() is { } earlier => earlier,
        _ => Texts.Of(entry, random.Next()).Take(1).Select(pair => pair.Text).FirstOrDefault() ?? "null"u8.ToArray(),
    };

    private void Try(Entry entry, byte[] text, TextPool pool)
    {
        if (ReadParity.Difference(entry, text, out var isAccepted) is not null)
        {
            Note(entry.Name, text, shorter => ReadParity.Difference(entry, shorter));
        }

        if (isAccepted)
        {
            Interlocked.Increment(ref _accepted);
            pool.Add(text);
        }
    }

    private void TryEnveloped(Entry entry, TextPool pool, Random random)
    {
        var text = new Mutator(random.Next()).Next([.. "["u8, .. Start(entry, pool, random), .. ",0]"u8]);
        if (EvaluationParity.Difference(entry, text) is not null)
        {
            Note($"{entry.Name} in an evaluation", text, shorter => EvaluationParity.Difference(entry, shorter));
        }
    }

    private void TryWhole(PipelineEntry pipeline, Random random)
    {
        var text = new Mutator(random.Next()).Next(pipeline.Write(random));
        if (pipeline.Difference(text) is not null)
        {
            Note(pipeline.Name, text, pipeline.Difference);
        }
    }

    private void Note(string name, byte[] text, Func<byte[], string?> difference)
    {
        if (_differences.ContainsKey(name))
        {
            return;
        }

        var least = difference(Minimizer.Shorten(text, shorter => difference(shorter) is not null))!;
        if (_differences.TryAdd(name, least))
        {
            options.Found?.Invoke(least);
        }
    }
}
