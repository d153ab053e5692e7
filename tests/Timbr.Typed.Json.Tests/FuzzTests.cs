using Timbr.Typed.Json.Parity.Fuzzing;

namespace Timbr.Typed.Json.Tests;

public sealed class FuzzTests
{
    private const int Inputs = 50_000;

    private static readonly string s_corpus = Path.Combine(AppContext.BaseDirectory, "Corpus");

    [Fact]
    public void A_short_search_finds_no_difference()
    {
        var fuzzer = new Fuzzer(new FuzzOptions { Inputs = Inputs, Threads = 2, Corpus = FuzzCorpus.Load(s_corpus) });

        fuzzer.Run();

        Assert.Empty(fuzzer.Differences);
        Assert.Equal(Inputs, fuzzer.Inputs);
    }

    [Fact]
    public void A_search_that_is_broken_off_ends()
    {
        var fuzzer = new Fuzzer(new FuzzOptions { Threads = 2 });

        fuzzer.Run(new CancellationToken(canceled: true));

        Assert.Equal(0, fuzzer.Inputs);
    }

    [Fact]
    public void A_good_part_of_what_is_tried_is_accepted()
    {
        var fuzzer = new Fuzzer(new FuzzOptions { Inputs = 5_000, Seed = 7, Threads = 1 });

        fuzzer.Run();

        Assert.InRange(fuzzer.Accepted, fuzzer.Inputs / 10, fuzzer.Inputs);
    }

    [Fact]
    public void The_corpus_is_there() => Assert.InRange(FuzzCorpus.Load(s_corpus).Count, 20, 1000);

    [Fact]
    public void A_difference_is_shown_in_the_shortest_text_that_has_it() =>
        Assert.Equal("xy"u8.ToArray(), Minimizer.Shorten("{\"a\":[1,2,\"xy\"]}"u8.ToArray(), text => text.AsSpan().IndexOf("xy"u8) >= 0));
}
