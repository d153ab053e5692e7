namespace Timbr.Typed.ZeroMQ.Tests;

public sealed class SlowSubscriberTests : IDisposable
{
    private readonly ZeroMQContext _context = new();

    public void Dispose() => _context.Dispose();

    [Fact]
    public async Task What_a_slow_subscriber_received_and_what_was_dropped_add_up_to_what_was_published()
    {
        await using var publisher = Publisher("inproc://slow", SlowSubscriber.Drop);
        using var subscriber = Subscriber("inproc://slow");
        await publisher.WaitForSubscribersAsync();

        Wire.PublishRange(publisher, 0, 5_000);
        publisher.Flush();
        var received = Drain(subscriber);

        Assert.Equal((5_000, 5_000), (publisher.Published, received + publisher.Dropped));
        Assert.InRange(publisher.Dropped, 4_000, 4_999);
    }

    [Fact]
    public async Task The_sum_holds_over_tcp_while_the_subscriber_reads()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*", new() { HighWaterMark = 10 });
        publisher.Open();
        using var subscriber = new ZeroMQSubscriber(publisher.Endpoint, new() { HighWaterMark = 10 });
        await publisher.WaitForSubscribersAsync();
        var json = new byte[20_000];
        var producer = Wire.Start(() =>
        {
            for (var i = 0; i < 20_000; i++)
            {
                publisher.Publish(Wire.Id(i), json);
            }

            publisher.Flush();
        });

        while (producer.IsAlive)
        {
            subscriber.TryReceive(out _, TimeSpan.FromMilliseconds(1));
        }

        while (subscriber.Received < publisher.Published - publisher.Dropped)
        {
            Assert.True(subscriber.TryReceive(out _, Wire.Patience));
        }

        Assert.Equal(20_000, publisher.Published);
        Assert.False(subscriber.TryReceive(out _, TimeSpan.FromMilliseconds(100)));
    }

    [Fact]
    public async Task Every_subscriber_of_a_dropping_publisher_sees_the_same_messages()
    {
        await using var publisher = Publisher("inproc://same", SlowSubscriber.Drop);
        using var slow = Subscriber("inproc://same");
        using var other = Subscriber("inproc://same", highWaterMark: 10_000);
        await publisher.WaitForSubscribersAsync(2);

        Wire.PublishRange(publisher, 0, 1_000);
        publisher.Flush();

        Assert.Equal(Drain(slow), Drain(other));
    }

    [Fact]
    public async Task Only_the_slow_subscriber_misses_messages_when_drops_are_not_counted()
    {
        await using var publisher = Publisher("inproc://pub", SlowSubscriber.DropUncounted);
        using var slow = Subscriber("inproc://pub");
        using var quick = Subscriber("inproc://pub", highWaterMark: 10_000);
        await publisher.WaitForSubscribersAsync(2);

        Wire.PublishRange(publisher, 0, 1_000);
        publisher.Flush();

        Assert.Equal(1_000, Drain(quick));
        Assert.InRange(Drain(slow), 1, 999);
        Assert.Equal(0, publisher.Dropped);
    }

    [Fact]
    public async Task A_blocking_publisher_waits_for_a_slow_subscriber_and_loses_nothing()
    {
        await using var publisher = Publisher("inproc://block", SlowSubscriber.Block);
        using var subscriber = Subscriber("inproc://block");
        await publisher.WaitForSubscribersAsync();
        var producer = Wire.Start(() =>
        {
            Wire.PublishRange(publisher, 0, 20_000);
            publisher.Flush();
        });
        Wire.Until(() => producer.ThreadState.HasFlag(ThreadState.WaitSleepJoin));

        for (var i = 0; i < 20_000; i++)
        {
            Assert.True(subscriber.TryReceive(out var message, Wire.Patience));
            Assert.Equal(Wire.Id(i), message.Id);
            Assert.True(message.Json.Span.SequenceEqual(Wire.Json(i)));
        }

        Assert.True(producer.Join(Wire.Patience));
        Assert.Equal((0, 20_000, 0), (publisher.Dropped, publisher.Published, subscriber.Missed));
    }

    [Fact]
    public async Task A_message_longer_than_the_hand_over_buffer_arrives_unchanged()
    {
        await using var publisher = Publisher("inproc://long", SlowSubscriber.Block);
        using var subscriber = Subscriber("inproc://long");
        await publisher.WaitForSubscribersAsync();
        var json = new byte[1_000_000];
        Random.Shared.NextBytes(json);

        publisher.Publish(Wire.Id(1), json);

        Assert.True(subscriber.TryReceive(out var message, Wire.Patience));
        Assert.True(message.Json.Span.SequenceEqual(json));
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task Disposing_ends_a_publish_that_waits(int length)
    {
        var publisher = new ZeroMQPublisher("inproc://dispose", new() { Context = _context, HighWaterMark = 1, WhenSlow = SlowSubscriber.Block, Linger = TimeSpan.Zero });
        publisher.Open();
        using var subscriber = Subscriber("inproc://dispose");
        await publisher.WaitForSubscribersAsync();
        Exception? end = null;
        var json = new byte[length];
        var producer = Wire.Start(() => end = Record.Exception(() =>
        {
            for (var i = 0; i < int.MaxValue; i++)
            {
                publisher.Publish(Wire.Id(i), json);
            }
        }));
        Wire.Until(() => producer.ThreadState.HasFlag(ThreadState.WaitSleepJoin));

        await publisher.DisposeAsync();

        Assert.True(producer.Join(Wire.Patience));
        Assert.Equal("inproc://dispose is closed.", Assert.IsType<PublisherException>(end).Message);
        Assert.Equal(publisher.Published, Drain(subscriber) + publisher.Dropped);
    }

    [Fact]
    public async Task Disposing_sends_what_is_left()
    {
        var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*", new() { WhenSlow = SlowSubscriber.Block, Linger = Wire.Patience });
        publisher.Open();
        using var subscriber = new ZeroMQSubscriber(publisher.Endpoint);
        await publisher.WaitForSubscribersAsync();
        Wire.PublishRange(publisher, 0, 3_000);

        var closing = publisher.DisposeAsync();

        for (var i = 0; i < 3_000; i++)
        {
            Assert.True(subscriber.TryReceive(out var message, Wire.Patience));
            Assert.Equal(Wire.Id(i), message.Id);
        }

        await closing;
        Assert.Equal(0, publisher.Dropped);
    }

    private static long Drain(ZeroMQSubscriber subscriber)
    {
        while (subscriber.TryReceive(out _, TimeSpan.Zero))
        {
        }

        return subscriber.Received;
    }

    private ZeroMQPublisher Publisher(string endpoint, SlowSubscriber whenSlow)
    {
        var publisher = new ZeroMQPublisher(endpoint, new() { Context = _context, HighWaterMark = 10, WhenSlow = whenSlow, Linger = TimeSpan.Zero });
        publisher.Open();
        return publisher;
    }

    private ZeroMQSubscriber Subscriber(string endpoint, int highWaterMark = 10) =>
        new(endpoint, new() { Context = _context, HighWaterMark = highWaterMark });
}
