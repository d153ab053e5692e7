using System.Text;

namespace Timbr.Typed.Tests.Machines;

public sealed class MessageIdTests
{
    private const string Text = "66aabbcc0102030405fffffe";

    private static readonly MessageId Id = new(0x66aabbcc, machine: 0x0102030405, counter: 0xFFFFFE);

    [Fact]
    public void Its_text_is_seconds_machine_and_counter_in_hexadecimal() => Assert.Equal(Text, Id.ToString());

    [Fact]
    public void Its_parts_are_what_it_was_put_together_from() => Assert.Equal(
        (DateTimeOffset.FromUnixTimeSeconds(0x66aabbcc), 0x0102030405L, 0xFFFFFE), (Id.Time, Id.Machine, Id.Counter));

    [Fact]
    public void Machine_and_counter_keep_to_their_bits() =>
        Assert.Equal(new MessageId(1, machine: 0xFF_FFFF_FFFF, counter: 2), new MessageId(1, ulong.MaxValue, 0xFF00_0002));

    [Theory]
    [InlineData(Text)]
    [InlineData("66AABBCC0102030405FFFFFE")]
    public void A_text_is_read_in_either_case(string text)
    {
        Assert.True(MessageId.TryParse(text, out var fromText));
        Assert.True(MessageId.TryParse(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal((Id, Id), (fromText, fromBytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("66aabbcc0102030405ffffe")]
    [InlineData("66aabbcc0102030405fffffe0")]
    [InlineData("66aabbcc0102030405fffffg")]
    [InlineData(" 6aabbcc0102030405fffffe")]
    [InlineData("0x6aabbc0102030405fffffe")]
    [InlineData("66aabbcc0102030405ffffé")]
    public void Another_text_is_refused(string text)
    {
        Assert.False(MessageId.TryParse(text, out _));
        Assert.False(MessageId.TryParse(Encoding.UTF8.GetBytes(text), out _));
    }

    [Fact]
    public void It_is_written_where_there_is_room()
    {
        var bytes = new byte[MessageId.TextLength];
        Id.WriteTo(bytes);
        Assert.Equal(Text, Encoding.UTF8.GetString(bytes));
        Assert.Equal(Text, $"{Id}");
    }

    [Fact]
    public void It_is_not_written_where_there_is_too_little_room()
    {
        var bytes = new byte[MessageId.TextLength - 1];
        Assert.Throws<ArgumentException>(() => Id.WriteTo(bytes));
        Assert.False(Id.TryFormat(bytes, out var written, format: [], provider: null));
        Assert.Equal(0, written);
        Assert.All(bytes, static b => Assert.Equal(0, b));
    }

    [Fact]
    public void Ids_are_ordered_by_time_then_machine_then_counter()
    {
        MessageId[] ascending = [new(1, 1, 1), new(1, 1, 2), new(1, 256, 0), new(1, 257, 0), new(2, 0, 0), new(uint.MaxValue, 0, 0)];
        Assert.Equal(ascending, ascending.Reverse().Order());
        Assert.True(ascending[0] < ascending[1] && ascending[1] > ascending[0] && ascending[0] <= ascending[1] && ascending[1] >= ascending[0]);
    }
}
