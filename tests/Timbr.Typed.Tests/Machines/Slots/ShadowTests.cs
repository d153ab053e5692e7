namespace Timbr.Typed.Tests.Machines.Slots;

public sealed class ShadowTests : IAsyncLifetime
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
    public async Task A_candidate_changes_nothing_that_is_published()
    {
        _machine.Slots.Doubled.Shadow(_ => -1, every: 1);
        Assert.Equal("""[1,2,2,2,"1/2 points","1/2 points"]""", await _machine.SendAsync(_publisher, 1));
    }

    [Fact]
    public async Task Messages_on_which_it_differs_are_counted()
    {
        _machine.Slots.Doubled.Shadow(points => points == 3 ? 0 : points + points, every: 1);
        for (var points = 1; points <= 5; points++)
        {
            await _machine.SendAsync(_publisher, points);
        }

        Assert.Equal(new ShadowStatus(5, 1, 0, null), _machine.Slots.Doubled.ShadowStatus);
    }

    [Fact]
    public async Task It_runs_on_a_sample_of_the_messages()
    {
        _machine.Slots.Doubled.Shadow("tripled", every: 4);
        for (var points = 0; points < 10; points++)
        {
            await _machine.SendAsync(_publisher, points);
        }

        // Messages 0, 4 and 8; twice nothing is three times nothing.
        Assert.Equal(new ShadowStatus(3, 2, 0, null), _machine.Slots.Doubled.ShadowStatus);
    }

    [Fact]
    public async Task What_it_throws_is_a_difference_and_hurts_nobody()
    {
        var error = new InvalidOperationException("no");
        _machine.Slots.Doubled.Shadow(_ => throw error, every: 1);
        await _machine.SendAsync(_publisher, 1);
        Assert.Equal(new ShadowStatus(1, 1, 1, error), _machine.Slots.Doubled.ShadowStatus);
        Assert.Equal(0, _machine.Status.Failed);
    }

    [Fact]
    public async Task Where_both_throw_there_is_no_difference()
    {
        var error = new InvalidOperationException("no");
        _machine.Slots.Doubled.Replace(_ => throw new ArgumentException("no"));
        _machine.Slots.Doubled.Shadow(_ => throw error, every: 1);
        await _machine.SendAsync(_publisher, 1);
        Assert.Equal(new ShadowStatus(1, 0, 1, error), _machine.Slots.Doubled.ShadowStatus);
    }

    [Fact]
    public async Task Where_only_what_is_in_force_throws_there_is()
    {
        _machine.Slots.Doubled.Replace(_ => throw new ArgumentException("no"));
        _machine.Slots.Doubled.Shadow(points => points, every: 1);
        await _machine.SendAsync(_publisher, 1);
        Assert.Equal(new ShadowStatus(1, 1, 0, null), _machine.Slots.Doubled.ShadowStatus);
    }

    [Fact]
    public async Task Where_only_one_stops_the_message_there_is_a_difference()
    {
        _machine.Slots.Capped.Shadow(Step.Stop, every: 1);
        await _machine.SendAsync(_publisher, 1);
        Assert.Equal(new ShadowStatus(1, 1, 0, null), _machine.Slots.Capped.ShadowStatus);
    }

    [Fact]
    public async Task It_has_a_state_of_its_own()
    {
        await _machine.SendAsync(_publisher, 1);
        _machine.Slots.Total.Shadow((int capped, ref int total) => total += capped, every: 1);
        Assert.Equal("""[2,4,4,6,"2/6 points","2/6 points"]""", await _machine.SendAsync(_publisher, 2));
        Assert.Equal(new ShadowStatus(1, 1, 0, null), _machine.Slots.Total.ShadowStatus);
    }

    [Fact]
    public async Task A_slot_without_inputs_is_not_compared()
    {
        _machine.Slots.Doubled.Replace(_ => throw new ArgumentException("no"));
        _machine.Slots.Capped.Shadow(Step.Next, every: 1);
        await _machine.SendAsync(_publisher, 1);
        Assert.Equal(new ShadowStatus(0, 0, 0, null), _machine.Slots.Capped.ShadowStatus);
    }

    [Fact]
    public async Task It_can_be_promoted()
    {
        _machine.Slots.Doubled.Shadow("tripled");
        Assert.Equal(1, _machine.Slots.Doubled.Promote());
        Assert.Equal("""[1,3,3,3,"1/3 points","1/3 points"]""", await _machine.SendAsync(_publisher, 1));
        Assert.Equal("tripled", _machine.Slots.Doubled.Variant);
        Assert.Null(_machine.Slots.Doubled.ShadowStatus);
    }

    [Fact]
    public async Task After_its_end_it_runs_no_more()
    {
        var calls = 0;
        _machine.Slots.Doubled.Shadow(_ => ++calls, every: 1);
        _machine.Slots.Doubled.EndShadow();
        await _machine.SendAsync(_publisher, 1);
        Assert.Equal(0, calls);
    }

    [Fact]
    public void Whoever_begins_and_ends_it_at_once_sees_what_runs()
    {
        var slot = _machine.Slots.Doubled;
        for (var i = 0; i < 20_000; i++)
        {
            Parallel.Invoke(() => slot.Shadow("tripled"), slot.EndShadow);
            Assert.Equal(_machine.Slots.Functions.Shadows is not null, slot.ShadowStatus is not null);
        }
    }

    [Fact]
    public void Without_a_candidate_nothing_can_be_promoted() =>
        Assert.Equal("Slot 0 'Doubled' of pipeline 'Scores' has no candidate. Call Shadow(...) first.", Assert.Throws<InvalidOperationException>(() => _machine.Slots.Doubled.Promote()).Message);

    [Fact]
    public void It_runs_on_at_least_one_message_in_some() => Assert.Throws<ArgumentOutOfRangeException>(() => _machine.Slots.Doubled.Shadow("tripled", every: 0));
}
