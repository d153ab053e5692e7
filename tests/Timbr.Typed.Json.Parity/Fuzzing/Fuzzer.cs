using System.Collections.Concurrent;
using System.Diagnostics;
using Timbr.Typed.Json.Parity.Comparison;
using Timbr.Typed.Json.Parity.Mutations;
using Timbr.Typed.Json.Parity.Values;

namespace Timbr.Typed.Json.Parity.Fuzzing;

/// <summary>
/// Gives both readers texts: changed ones of random values of the type, of the corpus and of earlier texts that were accepted, and random JSON.
/// </summary>
internal sealed class Fuzzer(FuzzOptions options)
{
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

    public void Run()
    {
        _clock.Start();
        var threads = Enumerable.Range(0, options.Threads).Select(index => new Thread(() => Work(index), 16 << 20)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        _clock.Stop();
    }

    private void Work(int index)
    {
        var random = new Random(options.Seed + index);
        var pools = _entries.Select(_ => new TextPool(random)).ToList();
        var share = (options.Inputs / options.Threads) + (index < options.Inputs % options.Threads ? 1 : 0);
        for (var i = 0L; i < share && _clock.Elapsed < options.Time && _differences.Count < options.MostDifferences; i++)
        {
            var place = random.Next(_entries.Count);
            var text = new Mutator(random.Next()).Next(Start(_entries[place], pools[place], random));
            Try(_entries[place], text, pools[place]);
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
        if (ReadParity.Difference(entry, text, out var isAccepted) is not null && !_differences.ContainsKey(entry.Name))
        {
            var least = Minimizer.Shorten(text, shorter => ReadParity.Difference(entry, shorter) is not null);
            _differences.TryAdd(entry.Name, ReadParity.Difference(entry, least)!);
        }

        if (isAccepted)
        {
            Interlocked.Increment(ref _accepted);
            pool.Add(text);
        }
    }
}
