namespace Timbr.Typed.ZeroMQ.Tests;

public sealed class PublisherTests
{
    [Fact]
    public async Task Nothing_is_published_or_dropped_while_nobody_listens()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");
        publisher.Open();

        Wire.PublishRange(publisher, 0, 100_000);
        publisher.Flush();

        Assert.Equal((0, 0), (publisher.Published, publisher.Dropped));
    }

    [Theory]
    [InlineData("tcp://127.0.0.1:*")]
    [InlineData("tcp://127.0.0.1:0")]
    public async Task A_free_port_is_found_and_told(string endpoint)
    {
        await using var publisher = new ZeroMQPublisher(endpoint);
        Assert.Equal(endpoint, publisher.Name);

        publisher.Open();

        Assert.Matches("^tcp://127\\.0\\.0\\.1:[1-9][0-9]+$", publisher.Endpoint);
        Assert.Equal(publisher.Endpoint, publisher.Name);
    }

    [Fact]
    public async Task A_flushed_message_arrives_though_nothing_follows_it()
    {
        await using var publisher = new ZeroMQPublisher(Wire.TempIpc());
        publisher.Open();
        using var subscriber = new ZeroMQSubscriber(publisher.Endpoint);
        await publisher.WaitForSubscribersAsync();

        for (var i = 0; i < 1_000; i++)
        {
            publisher.Publish(Wire.Id(i), Wire.Json(i));
            publisher.Flush();
            Assert.True(subscriber.TryReceive(out var message, Wire.Patience));
            Assert.Equal(Wire.Id(i), message.Id);
        }
    }

    [Fact]
    public async Task A_message_arrives_without_a_flush()
    {
        await using var publisher = new ZeroMQPublisher(Wire.TempIpc());
        publisher.Open();
        using var subscriber = new ZeroMQSubscriber(publisher.Endpoint);
        await publisher.WaitForSubscribersAsync();

        for (var i = 0; i < 1_000; i++)
        {
            publisher.Publish(Wire.Id(i), Wire.Json(i));
            Assert.True(subscriber.TryReceive(out var message, Wire.Patience));
            Assert.Equal(Wire.Id(i), message.Id);
        }
    }

    [Fact]
    public async Task Two_publishers_of_one_process_do_not_mix()
    {
        await using var first = new ZeroMQPublisher("tcp://127.0.0.1:*");
        await using var second = new ZeroMQPublisher("tcp://127.0.0.1:*");
        first.Open();
        second.Open();
        using var toFirst = new ZeroMQSubscriber(first.Endpoint);
        using var toSecond = new ZeroMQSubscriber(second.Endpoint);
        await first.WaitForSubscribersAsync();
        await second.WaitForSubscribersAsync();

        first.Publish(Wire.Id(1), "1"u8);
        second.Publish(Wire.Id(2), "2"u8);

        Assert.True(toFirst.TryReceive(out var one, Wire.Patience));
        Assert.True(toSecond.TryReceive(out var two, Wire.Patience));
        Assert.Equal((Wire.Id(1), Wire.Id(2)), (one.Id, two.Id));
    }

    [Fact]
    public async Task Waiting_for_subscribers_opens_the_publisher_and_can_be_given_up()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");
        using var cancellation = new CancellationTokenSource();

        var waiting = publisher.WaitForSubscribersAsync(1, cancellation.Token);
        Assert.DoesNotContain("*", publisher.Endpoint);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task Waiting_for_subscribers_ends_when_the_publisher_is_disposed()
    {
        var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");
        var waiting = publisher.WaitForSubscribersAsync();

        await publisher.DisposeAsync();

        var end = await Assert.ThrowsAsync<PublisherException>(() => waiting);
        Assert.EndsWith("is closed.", end.Message);
    }

    [Fact]
    public async Task Disposing_twice_is_disposing_once()
    {
        var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");
        publisher.Open();

        await publisher.DisposeAsync();
        await publisher.DisposeAsync();

        Assert.Throws<PublisherException>(() => publisher.Publish(Wire.Id(1), "1"u8));
        Assert.Throws<PublisherException>(publisher.Open);
        publisher.Flush();
    }

    [Fact]
    public async Task A_publisher_that_was_never_opened_can_be_disposed() => await new ZeroMQPublisher("tcp://127.0.0.1:*").DisposeAsync();

    [Fact]
    public async Task The_endpoint_is_free_again_after_disposing()
    {
        var first = new ZeroMQPublisher("tcp://127.0.0.1:*");
        first.Open();
        await first.DisposeAsync();

        await using var second = new ZeroMQPublisher(first.Endpoint);
        second.Open();

        Assert.Equal(first.Endpoint, second.Endpoint);
    }

    [Fact]
    public async Task Publishing_before_opening_says_so()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");

        var error = Assert.Throws<PublisherException>(() => publisher.Publish(Wire.Id(1), "1"u8));

        Assert.Equal("tcp://127.0.0.1:* is not open. Call Open() before Publish().", error.Message);
    }

    [Fact]
    public void The_command_line_option_makes_a_publisher()
    {
        Assert.Equal(("--publish", "ENDPOINT"), Names<ZeroMQPublisherOption>());
        Assert.Equal("tcp://*:5556", Make<ZeroMQPublisherOption>("tcp://*:5556").Name);
        Assert.Throws<PublisherException>(() => Make<ZeroMQPublisherOption>("5556"));

        static IPublisher Make<T>(string value) where T : IPublisherOption => T.Create(value);
        static (string, string) Names<T>() where T : IPublisherOption => (T.Name, T.ValueName);
    }
}
