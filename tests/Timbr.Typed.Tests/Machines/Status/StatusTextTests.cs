using System.Globalization;

namespace Timbr.Typed.Tests.Machines.Status;

public class StatusTextTests
{
    [Fact]
    public void A_status_is_a_line_for_each_key_and_a_table_of_slots() => Assert.Equal(
        """
        PIPELINE      Quakes
        STATE         Running
        UP            00:04:11
        SOURCE        Running
        PROCESSED     103,220,194
        FAILED        3 (< 0.1 %)
        STOPPED       7
        DROPPED       0
        UNWRITTEN     2
        RATE          412 k/s
        QUEUE         12 of 1,024
        CURRENT ID    -
        CURRENT TIME  -
        LAST ID       5a7124e00000000001000002
        LAST TIME     2018-01-31 02:07:28Z
        EVENTS        1,234 handled, 5 failed
        PUBLISHER     tcp://127.0.0.1:5556
                      4 dropped, 0 failed
        LAST ERROR    no way

        SLOT  NAME    TYPE    TIME    CALLS        FAILED  VARIANT
        0     Energy  double  100 ns  103,220,194  0       -
        1     Region  string  -       103,220,191  3       robust

        """,
        Statuses.Quakes.ToText());

    [Fact]
    public void A_machine_that_has_not_run_says_so() => Assert.Equal(
        """
        PIPELINE      Quakes
        STATE         Created
        UP            00:00:00
        SOURCE        None
        PROCESSED     0
        FAILED        0
        STOPPED       0
        DROPPED       0
        UNWRITTEN     0
        RATE          0 /s
        QUEUE         0 of 1,024
        CURRENT ID    -
        CURRENT TIME  -
        LAST ID       -
        LAST TIME     -
        EVENTS        0 handled, 0 failed
        LAST ERROR    -

        """,
        Statuses.Empty.ToText());

    [Fact]
    public void Progress_and_the_time_that_is_left_are_shown_where_a_number_is_expected()
    {
        var text = (Statuses.Quakes with { Processed = 250, Rate = 2.5, ExpectedTotal = 1000 }).ToText();
        Assert.Contains("\nRATE          2.5 /s\nQUEUE         12 of 1,024, empty in 00:00:04\nPROGRESS      25.0 % of 1,000\nETA           00:05:00\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_do_not_break_out_of_their_line()
    {
        var slot = new SlotStatus { Number = 0, Name = "a\nb", Type = "c\u001Bd", Calls = 0, Failures = 0 };
        Assert.EndsWith("\nSLOT  NAME  TYPE  TIME  CALLS  FAILED  VARIANT\n0     a b   c d   -     0      0       -\n", (Statuses.Quakes with { Slots = [slot] }).ToText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\u200E')]
    [InlineData('\u200F')]
    [InlineData('\u061C')]
    [InlineData('\u202A')]
    [InlineData('\u202E')]
    [InlineData('\u2066')]
    [InlineData('\u2069')]
    public void Nothing_in_a_text_turns_its_direction(char mark) =>
        Assert.StartsWith("PIPELINE      a\uFFFDb\n", (Statuses.Quakes with { Pipeline = $"a{mark}b" }).ToText(), StringComparison.Ordinal);

    [Theory]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public void Separators_of_lines_do_not_break_a_line(char separator) =>
        Assert.StartsWith("PIPELINE      a b\n", (Statuses.Quakes with { Pipeline = $"a{separator}b" }).ToText(), StringComparison.Ordinal);

    [Fact]
    public void The_message_in_hand_is_shown_with_its_time() =>
        Assert.Contains(
            "\nCURRENT ID    5a7124e00000000001000003\nCURRENT TIME  2018-01-31 02:07:28Z\nLAST ID  ",
            (Statuses.Quakes with { CurrentId = new MessageId(0x5A7124E0, 1, 3) }).ToText(),
            StringComparison.Ordinal);

    [Fact]
    public void Numbers_are_the_same_in_every_culture()
    {
        var culture = CultureInfo.CurrentCulture;
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberGroupSeparator = ".";
        german.NumberFormat.NumberDecimalSeparator = ",";
        german.DateTimeFormat.TimeSeparator = ".";
        var status = Statuses.Quakes with { ExpectedTotal = 200_000_000 };
        var (text, html, line) = (status.ToText(), status.ToHtml(), status.ToString());
        try
        {
            CultureInfo.CurrentCulture = german;
            Assert.Equal((text, html, line), (status.ToText(), status.ToHtml(), status.ToString()));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_status_prints_as_one_line() => Assert.Equal(
        "Quakes: Running, 103,220,194 processed, 3 failed, 412 k/s, queue 12 of 1,024",
        Statuses.Quakes.ToString());
}
