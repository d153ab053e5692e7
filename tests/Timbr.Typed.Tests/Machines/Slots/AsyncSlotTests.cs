namespace Timbr.Typed.Tests.Machines.Slots;

public sealed class AsyncSlotTests : IAsyncLifetime
{
    private readonly Deliveries.Machine _machine = new();
    private readonly RecordingPublisher _publisher = new();

    public ValueTask InitializeAsync()
    {
        _machine.PublishTo(_publisher);
        _machine.Start();
        return default;
    }

    public ValueTask DisposeAsync() => _machine.DisposeAsync();

    [Fact]
    public async Task A_replacement_is_awaited_too()
    {
        _machine.Slots.Weight.Replace(async (parcels, cancellation) =>
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            return parcels + 100;
        });
        Assert.Equal("[1,101,101,1,null]", await _machine.SendAsync(_publisher, 1));
    }

    [Fact]
    public async Task A_variant_runs_by_its_name()
    {
        _machine.Slots.Weight.Use("at once");
        Assert.Equal("[1,3,3,1,null]", await _machine.SendAsync(_publisher, 1));
    }

    [Fact]
    public async Task Synchronous_slots_among_them_are_replaced_as_well()
    {
        _machine.Slots.Counted.Replace((int weight, ref int count) => count += weight);
        await _machine.SendAsync(_publisher, 1);
        Assert.Equal("[2,4,4,6,null]", await _machine.SendAsync(_publisher, 2));
    }

    [Fact]
    public async Task A_slot_that_gives_nothing_can_be_replaced()
    {
        var sent = "";
        _machine.Slots.Sent.Replace((text, _) =>
        {
            sent = text;
            return Task.CompletedTask;
        });
        await _machine.SendAsync(_publisher, 1);
        Assert.Equal("1", sent);
    }

    [Fact]
    public async Task A_slot_that_succeeds_when_called_again_has_not_failed()
    {
        var calls = 0;
        _machine.Slots.Weight.Replace(async (parcels, _) =>
        {
            await Task.Yield();
            return ++calls < 3 ? throw new InvalidOperationException("not yet") : parcels;
        });
        _machine.Slots.Weight.RetryOnError(new RetryOptions { MaxRetries = 2, Delay = TimeSpan.Zero });
        Assert.Equal("[7,7,7,1,null]", await _machine.SendAsync(_publisher, 7));
        Assert.Equal((0L, 2L), (_machine.Status.Failed, _machine.Slots.Weight.Retried));
    }

    [Fact]
    public async Task A_candidate_is_compared()
    {
        _machine.Slots.Weight.Shadow("at once", every: 1);
        _machine.Slots.Counted.Shadow((int _, ref int count) => ++count, every: 1);
        Assert.Equal("[1,2,2,1,null]", await _machine.SendAsync(_publisher, 1));
        Assert.Equal("[0,0,0,2,null]", await _machine.SendAsync(_publisher, 0));
        Assert.Equal(new ShadowStatus(2, 1, 0, null), _machine.Slots.Weight.ShadowStatus);
        Assert.Equal(new ShadowStatus(2, 0, 0, null), _machine.Slots.Counted.ShadowStatus);
    }

    [Fact]
    public async Task A_message_aside_gets_states_as_they_are_before_the_first_message()
    {
        await _machine.SendAsync(_publisher, 1);
        Assert.Equal(1, (await _machine.InvokeAsync(1, TestContext.Current.CancellationToken)).Counted);
        Assert.Equal(1, _machine.Status.Processed);
    }

    [Fact]
    public async Task What_a_slot_throws_aside_reaches_the_caller()
    {
        _machine.Slots.Weight.Replace((_, _) => throw new InvalidOperationException("no"));
        var error = await Assert.ThrowsAsync<SlotException>(async () => await _machine.InvokeAsync(1, TestContext.Current.CancellationToken));
        Assert.Equal((0, "no"), (error.Slot, error.InnerException!.Message));
    }
}
