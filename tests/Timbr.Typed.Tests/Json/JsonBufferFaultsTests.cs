using System.Text.Json;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferFaultsTests
{
    private static readonly PipelineShape s_shape = new("Quakes", ["Energy", "Region", "Classify"], [0, 0, 0b11]);

    [Fact]
    public void An_exception_replaces_what_was_written_since_the_mark() =>
        Assert.Equal(
            """[{"_exception":{"exc_class":"System.ArgumentException","exc_value":"too \u0022big\u0022","task":"Energy"}}]""",
            Oracle.TextOf(static b =>
            {
                b.WriteRaw("["u8);
                var mark = b.Position;
                b.WriteRaw("{\"half\":"u8);
                b.WriteException(mark, new ArgumentException("too \"big\""), "Energy");
                b.WriteRaw("]"u8);
            }));

    [Fact]
    public void An_exception_forgets_the_depth()
    {
        var buffer = new JsonBuffer();
        for (var i = 0; i < 1000; i++)
        {
            buffer.Enter();
            buffer.WriteException(0, new ArgumentException("deep"), "Energy");
        }

        Assert.NotEqual(0, buffer.Position);
    }

    [Fact]
    public void A_failed_slot_is_its_exception()
    {
        var faults = new EvaluationFaults(s_shape);
        faults.Fail(1, new TimeoutException("late"));
        Assert.Equal("""{"_exception":{"exc_class":"System.TimeoutException","exc_value":"late","task":"Region"}}""", FaultText(faults, 1));
    }

    [Fact]
    public void A_slot_behind_a_failed_one_names_what_it_misses()
    {
        var faults = new EvaluationFaults(s_shape);
        faults.Fail(0, new TimeoutException("late"));
        faults.Skip(2);
        using var fault = JsonDocument.Parse(FaultText(faults, 2));
        Assert.Equal(
            """{"exc_class":"UpstreamError","exc_value":"Slot 2 'Classify' did not run: it reads slot 0 'Energy', which gave no value.","task":"Classify"}""",
            fault.RootElement.GetProperty("_exception").GetRawText().Replace("\\u0027", "'", StringComparison.Ordinal));
    }

    [Fact]
    public void A_slot_behind_a_stop_is_null() => Assert.Equal("null", FaultText(EvaluationFaults.StopAt(s_shape, 0), 1));

    [Fact]
    public void An_exception_whose_message_throws_is_still_written() =>
        Assert.Equal("(unreadable: InvalidOperationException)", WrittenMessage(new Awkward(static () => throw new InvalidOperationException())));

    [Fact]
    public void An_exception_without_message_is_still_written() => Assert.Equal("", WrittenMessage(new Awkward(static () => null!)));

    [Theory]
    [InlineData(4096, 4096)]
    [InlineData(10_000_000, 4096)]
    public void A_huge_message_is_cut(int length, int written) =>
        Assert.Equal(written, WrittenMessage(new Awkward(() => new string('x', length))).Length);

    [Fact]
    public void A_message_is_not_cut_within_a_character() =>
        Assert.Equal(new string('x', 4095), WrittenMessage(new Awkward(static () => new string('x', 4095) + "😀")));

    private static string WrittenMessage(Exception error)
    {
        using var written = JsonDocument.Parse(Oracle.TextOf(b => b.WriteException(0, error, "Energy")));
        return written.RootElement.GetProperty("_exception").GetProperty("exc_value").GetString()!;
    }

    private static string FaultText(EvaluationFaults faults, int slot) => Oracle.TextOf(b => b.WriteFault(faults, slot));

    private sealed class Awkward(Func<string> message) : Exception
    {
        public override string Message => message();
    }
}
