namespace Timbr.Typed.ZeroMQ.Tests;

[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

[Collection("alone")]
public sealed class AllocationTests
{
    [Fact]
    public async Task A_million_messages_are_published_and_received_without_allocation()
    {
        using var context = new ZeroMQContext();
        await using var publisher = new ZeroMQPublisher("inproc://zero", new() { Context = context, WhenSlow = SlowSubscriber.Block });
        publisher.Open();
        using var subscriber = new ZeroMQSubscriber("inproc://zero", new() { Context = context });
        await publisher.WaitForSubscribersAsync();
        var published = -1L;
        var received = -1L;

        var producer = Wire.Start(() => published = LeastAllocated(() => Publish(publisher, 1_000_000)));
        var consumer = Wire.Start(() => received = LeastAllocated(() => Receive(subscriber, 1_000_000)));
        Assert.True(producer.Join(Wire.Patience) && consumer.Join(Wire.Patience));

        Assert.Equal((0, 0, 3_000_000), (published, received, subscriber.Received));
    }

    [Fact]
    public async Task The_thread_that_sends_does_not_allocate_either()
    {
        await using var publisher = new ZeroMQPublisher(Wire.TempIpc(), new() { WhenSlow = SlowSubscriber.Block });
        publisher.Open();
        using var python = new Python(publisher.Endpoint, "socket.subscribe(b'')\nwhile True: socket.recv_multipart()");
        await publisher.WaitForSubscribersAsync();
        Publish(publisher, 100_000);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        Publish(publisher, 300_000);
        var perMessage = (GC.GetTotalAllocatedBytes(precise: true) - before) / 300_000;

        Assert.Equal(0, perMessage);
    }

    // The runtime allocates once when it installs optimised code, at a moment of its choice; what a message costs shows in every round.
    private static long LeastAllocated(Action round)
    {
        var least = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            round();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static void Publish(ZeroMQPublisher publisher, int count)
    {
        Span<byte> json = stackalloc byte[171];
        json.Fill((byte)'1');
        for (var i = 0; i < count; i++)
        {
            publisher.Publish(Wire.Id(i), json);
        }

        publisher.Flush();
    }

    private static void Receive(ZeroMQSubscriber subscriber, int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (!subscriber.TryReceive(out _, Wire.Patience))
            {
                throw new TimeoutException();
            }
        }
    }
}
