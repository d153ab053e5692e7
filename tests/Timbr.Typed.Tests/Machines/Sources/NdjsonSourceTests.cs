using System.Text;

namespace Timbr.Typed.Tests.Machines.Sources;

public class NdjsonSourceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData(" \t\r\n\r\n")]
    public void Nothing_gives_no_messages(string text) => Assert.Empty(Read(text));

    [Theory]
    [InlineData("1\n2\n3\n")]
    [InlineData("1\n2\n3")]
    [InlineData("1\r\n2\r\n3\r\n")]
    [InlineData("1\r\n2\n3\r")]
    [InlineData("\n1\n\n\r\n2\n \n3\n\n")]
    [InlineData("\uFEFF1\n2\n3\n")]
    public void Lines_are_messages_however_they_end(string text) => Assert.Equal([1, 2, 3], Read(text));

    [Fact]
    public void A_byte_order_mark_further_on_is_not_passed_over()
    {
        using var source = Source("1\n\uFEFF2\n");
        Assert.Equal([1], source);
        Assert.Equal(1, source.Skipped);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_stream_may_give_its_bytes_in_any_pieces(int piece)
    {
        using var source = new NdjsonSource<int>(new PiecewiseStream("\uFEFF10\r\n200\n\n3000", piece), NumberEvaluation.Read);
        Assert.Equal([10, 200, 3000], source);
    }

    [Fact]
    public void Many_lines_cross_the_buffer_unhurt()
    {
        var text = string.Join('\n', Enumerable.Range(0, 100_000));
        Assert.Equal(Enumerable.Range(0, 100_000), Read(text));
    }

    [Fact]
    public void Long_lines_of_growing_length_are_read_whole()
    {
        int[] lengths = [1, 65_535, 65_536, 65_537, 10, 131_072, 500_000, 1];
        var text = string.Join('\n', lengths.Select(static length => new string('x', length)));
        using var source = new NdjsonSource<int>(new MemoryStream(Encoding.UTF8.GetBytes(text)), static json => json.Length);
        Assert.Equal(lengths, source);
    }

    [Fact]
    public void A_bad_line_is_reported_with_its_place_and_skipped()
    {
        var reports = new List<string>();
        using var source = Source("1\n\"high\"\n3\noops\n", new NdjsonOptions { OnBadLine = line => reports.Add(line.ToString()) });
        Assert.Equal([1, 3], source);
        Assert.Equal(
            ["numbers.ndjson:2: not a int: $: expected a number, found \"high\" (byte 1). Skipped (1 so far).",
             "numbers.ndjson:4: not a int: $: expected a number, found oops (byte 1). Skipped (2 so far)."],
            reports);
    }

    [Fact]
    public void Empty_lines_count_in_line_numbers()
    {
        var lines = new List<long>();
        using var source = Source("1\n\n\nx\n", new NdjsonOptions { OnBadLine = line => lines.Add(line.Line) });
        Assert.Equal([1], source);
        Assert.Equal(([4L], 4L, 1L), (lines, source.Lines, source.Skipped), LinesEqual);
    }

    [Fact]
    public void A_bad_line_ends_the_source_where_it_is_to()
    {
        using var source = Source("1\nx\n3\n", new NdjsonOptions { WhenBad = BadLine.Stop });
        var read = new List<int>();
        var error = Assert.Throws<SourceException>(() => read.AddRange(Each(source)));
        Assert.Equal("numbers.ndjson:2: not a int: $: expected a number, found x (byte 1). Stopped.", error.Message);
        Assert.IsType<JsonFormatException>(error.InnerException);
        Assert.Equal((2L, 0L), (source.Lines, source.Skipped));
    }

    [Fact]
    public void A_message_type_that_refuses_its_values_makes_a_bad_line()
    {
        var reports = new List<string>();
        using var source = new NdjsonSource<int>(
            new MemoryStream("1\n"u8.ToArray()), static _ => throw new ArgumentException("A depth is not negative."), new NdjsonOptions { OnBadLine = line => reports.Add(line.ToString()) });
        Assert.Empty(source);
        Assert.Equal(["stream:1: cannot be read: ArgumentException: A depth is not negative. Skipped (1 so far)."], reports);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_at_the_limit_is_read_and_one_beyond_is_skipped(string end)
    {
        var problems = new List<string>();
        using var source = Source($"1234{end}12345{end}5{end}", new NdjsonOptions { MaxLineBytes = 4, OnBadLine = line => problems.Add($"{line.Line}: {line.Problem}") });
        Assert.Equal([1234, 5], source);
        Assert.Equal(["2: longer than 4 bytes (NdjsonOptions.MaxLineBytes)"], problems);
    }

    [Theory]
    [InlineData("\n5\n", new[] { 5 })]
    [InlineData("", new int[0])]
    public void A_line_far_beyond_the_limit_is_skipped_once_and_never_held(string after, int[] expected)
    {
        using var source = new NdjsonSource<int>(new PiecewiseStream(new string('1', 3_000_000) + after, 65_536), NumberEvaluation.Read, new NdjsonOptions { MaxLineBytes = 1000 });
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(expected, source);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200_000);
        Assert.Equal(1, source.Skipped);
    }

    [Theory]
    [InlineData("/nowhere/numbers.ndjson", "/nowhere/numbers.ndjson cannot be read: there is no such directory.")]
    [InlineData("numbers-that-are-not-there.ndjson", "numbers-that-are-not-there.ndjson cannot be read: there is no such file.")]
    [InlineData("/", "/ cannot be read: it is a directory.")]
    public void A_file_that_cannot_be_opened_is_named_with_the_reason(string path, string message)
    {
        var error = Assert.Throws<SourceException>(() => new NdjsonSource<int>(path, NumberEvaluation.Read));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void A_stream_that_fails_midway_is_named_with_the_line()
    {
        using var source = new NdjsonSource<int>(new PiecewiseStream("1\n2\n", 100) { Fails = true }, NumberEvaluation.Read, name: "pipe");
        var error = Assert.Throws<SourceException>(() => Each(source).Count());
        Assert.Equal("pipe cannot be read after line 2: The cable was cut.", error.Message);
    }

    [Fact]
    public void After_a_stop_the_complete_lines_in_the_buffer_are_yielded_and_no_more_is_read()
    {
        var stream = new PiecewiseStream("1\n2\n3\n4\n", 5);
        using var source = new NdjsonSource<int>(stream, NumberEvaluation.Read);
        using var items = source.GetEnumerator();
        Assert.True(items.MoveNext());
        source.StopReading();
        Assert.True(items.MoveNext());
        Assert.Equal(2, items.Current);
        Assert.False(items.MoveNext());
        Assert.Equal(1, stream.Reads);
    }

    [Fact]
    public void It_can_be_enumerated_once()
    {
        using var source = Source("1\n");
        Assert.Equal([1], source);
        var error = Assert.Throws<InvalidOperationException>(() => source.GetEnumerator());
        Assert.StartsWith("numbers.ndjson has been enumerated before", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_limit_outside_its_bounds_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => Source("", new NdjsonOptions { MaxLineBytes = 0 }));
        Assert.StartsWith("NdjsonOptions.MaxLineBytes is 0; it must be 1 to 1,073,741,824.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_read_and_closed()
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "1\n2\n");
        using var source = new NdjsonSource<int>(path, NumberEvaluation.Read);
        Assert.Equal([1, 2], source);
        Assert.Equal(path, source.Name);
        File.Delete(path);
    }

    private static IEnumerable<int> Each(NdjsonSource<int> source)
    {
        foreach (var item in source)
        {
            yield return item;
        }
    }

    private static bool LinesEqual((List<long>, long, long) expected, (List<long>, long, long) actual) =>
        expected.Item1.SequenceEqual(actual.Item1) && expected.Item2 == actual.Item2 && expected.Item3 == actual.Item3;

    private static NdjsonSource<int> Source(string text, NdjsonOptions? options = null) =>
        new(new MemoryStream(Encoding.UTF8.GetBytes(text)), NumberEvaluation.Read, options, "numbers.ndjson");

    private static int[] Read(string text)
    {
        using var source = Source(text, new NdjsonOptions { WhenBad = BadLine.Stop });
        return [.. source];
    }
}
