namespace Timbr.Typed.Tests.Machines.Slots;

public sealed class ReplacementTests : IAsyncLifetime
{
    private readonly Scores.Machine _machine = new();
    private readonly RecordingPublisher _publisher = new();

    public ValueTask InitializeAsync()
    {
        _machine.PublishTo(_publisher);
        _machine.Start();
        return default;
    }

    public ValueTask DisposeAsync() => _machine.DisposeAsync();

    [Fact]
    public async Task Without_a_replacement_what_was_declared_runs() =>
        Assert.Equal("""[1,2,2,2,"1/2 points","1/2 points"]""", await _machine.SendAsync(_publisher, 1));

    [Fact]
    public async Task A_replacement_runs_from_the_next_message_on()
    {
        Assert.Equal("""[1,2,2,2,"1/2 points","1/2 points"]""", await _machine.SendAsync(_publisher, 1));
        Assert.Equal(1, _machine.Slots.Doubled.Replace(points => points + 10));
        Assert.Equal("""[1,11,11,13,"1/13 points","1/13 points"]""", await _machine.SendAsync(_publisher, 1));
    }

    [Fact]
    public void A_slot_that_was_found_by_its_name_is_typed_by_its_functions()
    {
        Assert.Same(_machine.Slots.Doubled, _machine.Slots["Doubled"].Of<Scores.Machine.DoubledFunction>());
        Assert.Equal(
            "Slot 0 'Doubled' of pipeline 'Scores' does not run a Func<int, int>. It runs a Scores.Machine.DoubledFunction.",
            Assert.Throws<InvalidOperationException>(() => _machine.Slots[0].Of<Func<int, int>>()).Message);
    }

    [Fact]
    public async Task After_a_reset_what_was_declared_runs_again()
    {
        _machine.Slots.Doubled.Replace(_ => 0);
        Assert.Equal(2, _machine.Slots.Doubled.Reset());
        Assert.Equal("""[1,2,2,2,"1/2 points","1/2 points"]""", await _machine.SendAsync(_publisher, 1));
        Assert.Equal(2, _machine.Slots.Version);
    }

    [Fact]
    public async Task A_variant_runs_by_its_name()
    {
        _machine.Slots.Doubled.Use(Scores.Slots.Doubled.Variants.Tripled);
        Assert.Equal("""[1,3,3,3,"1/3 points","1/3 points"]""", await _machine.SendAsync(_publisher, 1));
        Assert.Equal("tripled", _machine.Slots.Doubled.Variant);
    }

    [Fact]
    public async Task A_slot_is_found_by_number_and_by_name()
    {
        _machine.Slots[0].Use("tripled");
        Assert.Equal("""[1,3,3,3,"1/3 points","1/3 points"]""", await _machine.SendAsync(_publisher, 1));
        Assert.Same(_machine.Slots.Doubled, _machine.Slots["Doubled"]);
    }

    [Fact]
    public void A_variant_that_is_not_there_is_refused_with_those_that_are() =>
        Assert.StartsWith(
            "Slot 0 'Doubled' of pipeline 'Scores' has no variant 'halved'. It has: 'tripled'.",
            Assert.Throws<ArgumentException>(() => _machine.Slots["Doubled"].Use("halved")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_slot_that_is_not_there_is_refused_with_those_that_are()
    {
        Assert.StartsWith("Pipeline 'Scores' has no slot 5; its slots are 0 to 4.", Assert.Throws<ArgumentOutOfRangeException>(() => _machine.Slots[5]).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Pipeline 'Scores' has no slot 'Sum'; its slots are 'Doubled', 'Capped', 'Total', 'Label', 'Slot4'.",
            Assert.Throws<ArgumentException>(() => _machine.Slots["Sum"]).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_can_be_replaced()
    {
        _machine.Slots.Slot4.Replace(label => label.ToUpperInvariant());
        Assert.Equal("""[1,2,2,2,"1/2 points","1/2 POINTS"]""", await _machine.SendAsync(_publisher, 1));
    }

    [Fact]
    public async Task State_is_kept_over_replacements_and_variants()
    {
        await _machine.SendAsync(_publisher, 5);
        _machine.Slots.Total.Replace((int capped, ref int total) => total += 100 * capped);
        Assert.Equal("""[1,2,2,210,"1/210 points","1/210 points"]""", await _machine.SendAsync(_publisher, 1));
        _machine.Slots.Total.Use("least");
        Assert.Equal("""[1,2,2,2,"1/2 points","1/2 points"]""", await _machine.SendAsync(_publisher, 1));
    }

    [Fact]
    public async Task A_replacement_gets_texts_and_the_id()
    {
        _machine.Slots.Label.Replace((total, points, id) => $"{total.ToString()} {points} {id.ToString().Length}");
        Assert.Equal("""[1,2,2,2,"2 1 24","2 1 24"]""", await _machine.SendAsync(_publisher, 1));
    }

    [Fact]
    public async Task A_replacement_can_stop_the_message()
    {
        _machine.Slots.Capped.Replace(doubled => Step.Stop(doubled));
        Assert.Equal("[1,2,2,null,null,null]", await _machine.SendAsync(_publisher, 1));
        Assert.Equal(1, _machine.Status.Stopped);
    }

    [Fact]
    public async Task A_replacement_that_throws_fails_itself_and_those_that_read_it()
    {
        _machine.Slots.Total.Replace((int _, ref int _) => throw new InvalidOperationException("no"));
        var text = await _machine.SendAsync(_publisher, 1);
        Assert.StartsWith("""[1,2,2,{"_exception":{"exc_class":"System.InvalidOperationException","exc_value":"no","task":"Total"}},{"_exception":{"exc_class":"UpstreamError",""", text, StringComparison.Ordinal);
        Assert.Equal(1, _machine.Status.Failed);
    }

    [Fact]
    public async Task After_a_slot_has_failed_replacements_run_on()
    {
        _machine.Slots.Total.Replace((int _, ref int _) => throw new InvalidOperationException("no"));
        _machine.Slots.Label.Replace((_, points, _) => $"{points}");
        _machine.Slots.Slot4.Replace(label => label + "!");
        Assert.Contains("UpstreamError", await _machine.SendAsync(_publisher, 1), StringComparison.Ordinal);
        _machine.Slots.Total.Reset();
        Assert.Equal("""[1,2,2,2,"1","1!"]""", await _machine.SendAsync(_publisher, 1));
    }

    [Fact]
    public void Slots_can_be_listed()
    {
        _machine.Slots.Doubled.Use("tripled");
        _machine.Slots.Capped.Replace(Step.Next);
        Assert.Equal(
            ["0 Doubled: int, variant 'tripled'", "1 Capped: int, replaced", "2 Total: int", "3 Label: string", "4 Slot4: string"],
            _machine.Slots.Select(static slot => slot.ToString()));
        Assert.Equal([true, true, false, false, false], _machine.Slots.Select(static slot => slot.IsReplaced));
    }

    [Fact]
    public void Nothing_cannot_be_put_in_a_slots_place() => Assert.Throws<ArgumentNullException>(() => _machine.Slots.Doubled.Replace(null!));
}
