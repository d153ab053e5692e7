namespace Timbr.Typed.ZeroMQ.Tests;

public sealed class SubscriberTests : IDisposable
{
    private readonly ZeroMQContext _context = new();
    private readonly ZmqSocket _socket;
    private readonly ZeroMQSubscriber _subscriber;

    public SubscriberTests()
    {
        // libzmq itself at the other end, which sends whatever frames it is given.
        _context.Enter();
        _socket = new ZmqSocket(_context, SocketType.XPub);
        _socket.Set(SocketOption.Linger, 0);
        Assert.Equal(0, _socket.Bind("inproc://raw"));
        _subscriber = new ZeroMQSubscriber("inproc://raw", new() { Context = _context });
        Span<byte> subscription = stackalloc byte[1];
        Assert.Equal(1, _socket.TryReceive(subscription, SendFlags.None));
    }

    public void Dispose()
    {
        _subscriber.Dispose();
        _socket.Dispose();
        _context.Leave();
        _context.Dispose();
    }

    [Fact]
    public void A_message_of_bare_libzmq_is_read()
    {
        Send(Wire.Id(5).ToString(), "[1,2]");

        Assert.True(_subscriber.TryReceive(out var message, Wire.Patience));
        Assert.Equal(Wire.Id(5), message.Id);
        Assert.Equal("[1,2]"u8, message.Json.Span);
    }

    [Fact]
    public void Malformed_messages_are_counted_and_passed_over()
    {
        Send("only one frame");
        Send("not an id at all, really", "[]");
        Send(Wire.Id(1).ToString() + "0", "[]");
        Send(Wire.Id(1).ToString(), "[]", "a third");
        Send("", "");
        Send(Wire.Id(2).ToString(), "[2]");

        Assert.True(_subscriber.TryReceive(out var message, Wire.Patience));

        Assert.Equal(Wire.Id(2), message.Id);
        Assert.Equal((5, 1, 0), (_subscriber.Malformed, _subscriber.Received, _subscriber.Missed));
    }

    [Fact]
    public void A_gap_in_the_counter_is_counted()
    {
        Send(10, 11, 15, 16, 18);

        Assert.Equal(4, _subscriber.Missed);
    }

    [Fact]
    public void The_counter_wraps_without_a_gap()
    {
        Send(0xFF_FFFE, 0xFF_FFFF, 0, 1);
        Assert.Equal(0, _subscriber.Missed);
    }

    [Fact]
    public void A_gap_across_the_wrap_is_counted()
    {
        Send(0xFF_FFFE, 2);
        Assert.Equal(3, _subscriber.Missed);
    }

    [Fact]
    public void A_message_that_comes_late_is_not_missing()
    {
        Send(1, 4, 2, 3, 5);
        Assert.Equal(0, _subscriber.Missed);
    }

    [Theory]
    [InlineData(1, 4, 2, 2, 2, 5)]
    [InlineData(5, 4, 7, 3)]
    [InlineData(0xFF_FFFE, 1, 0xFF_FFFF, 0xFF_FFFF)]
    public void What_was_not_missing_makes_up_for_nothing(params int[] counters)
    {
        Send(counters);
        Assert.Equal(1, _subscriber.Missed);
    }

    [Fact]
    public void A_message_that_comes_too_late_stays_missing()
    {
        Send(1, 3, 3 + (1 << 14), 2);
        Assert.Equal(1 << 14, _subscriber.Missed);
    }

    [Fact]
    public void Machines_are_counted_by_themselves()
    {
        Send(Wire.Id(1, machine: 1).ToString(), "[]");
        Send(Wire.Id(900, machine: 2).ToString(), "[]");
        Send(Wire.Id(3, machine: 1).ToString(), "[]");
        Send(Wire.Id(901, machine: 2).ToString(), "[]");
        Receive(4);

        Assert.Equal(1, _subscriber.Missed);
    }

    [Fact]
    public void Without_a_message_the_answer_is_no()
    {
        Assert.False(_subscriber.TryReceive(out _, TimeSpan.Zero));
        Assert.False(_subscriber.TryReceive(out _, TimeSpan.FromMilliseconds(5)));
    }

    [Fact]
    public void A_negative_timeout_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _subscriber.TryReceive(out _, TimeSpan.FromMilliseconds(-2)));

    [Fact]
    public void A_disposed_subscriber_refuses_to_receive()
    {
        _subscriber.Dispose();
        _subscriber.Dispose();

        Assert.Throws<ObjectDisposedException>(() => _subscriber.TryReceive(out _, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_message_at_the_limit_is_received_and_one_above_ends_the_connection()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");
        publisher.Open();
        using var subscriber = new ZeroMQSubscriber(publisher.Endpoint, new() { MaxMessageSize = 1000 });
        await publisher.WaitForSubscribersAsync();

        publisher.Publish(Wire.Id(1), new byte[1000]);
        publisher.Publish(Wire.Id(2), new byte[1001]);

        Assert.True(subscriber.TryReceive(out var message, Wire.Patience));
        Assert.Equal(1000, message.Json.Length);
        Wire.Until(() => !publisher.HasSubscribers);
        Assert.False(subscriber.TryReceive(out _, TimeSpan.Zero));
    }

    private void Send(params int[] counters)
    {
        foreach (var counter in counters)
        {
            Send(Wire.Id(counter).ToString(), "[]");
        }

        Receive(counters.Length);
    }

    private void Receive(int count)
    {
        for (var i = 0; i < count; i++)
        {
            Assert.True(_subscriber.TryReceive(out _, Wire.Patience));
        }
    }

    private unsafe void Send(params string[] frames)
    {
        for (var i = 0; i < frames.Length; i++)
        {
            fixed (byte* bytes = System.Text.Encoding.UTF8.GetBytes(frames[i] + '\0'))
            {
                Assert.True(_socket.TrySend(bytes, (nuint)frames[i].Length, i < frames.Length - 1 ? SendFlags.More : SendFlags.None));
            }
        }
    }
}
