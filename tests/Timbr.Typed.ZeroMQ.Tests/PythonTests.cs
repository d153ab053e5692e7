using System.Text;

namespace Timbr.Typed.ZeroMQ.Tests;

public sealed class PythonTests
{
    private const string Echo = """
        socket.subscribe(b"")
        for _ in range(3):
            frames = socket.recv_multipart()
            print(len(frames), *[f.hex() for f in frames])
        """;

    private const string Collect = """
        import hashlib
        socket.subscribe(b"")
        digest = hashlib.sha256()
        count = 0
        while True:
            id, json = socket.recv_multipart()
            if json == b"end":
                break
            count += 1
            digest.update(id + json)
        print(count, digest.hexdigest())
        """;

    [Fact]
    public async Task Pyzmq_reads_exactly_two_frames_the_id_and_the_json()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");
        publisher.Open();
        using var python = new Python(publisher.Endpoint, Echo);
        await publisher.WaitForSubscribersAsync();

        Wire.PublishRange(publisher, 1, 3);
        publisher.Flush();

        var expected = Enumerable.Range(1, 3).Select(i =>
            $"2 {Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Wire.Id(i).ToString()))} {Convert.ToHexStringLower(Wire.Json(i))}\n");
        Assert.Equal(string.Concat(expected), python.ReadToEnd());
    }

    [Theory]
    [InlineData("tcp")]
    [InlineData("ipc")]
    public async Task Pyzmq_receives_ten_thousand_messages_unchanged_when_the_publisher_blocks(string scheme)
    {
        var endpoint = scheme == "tcp" ? "tcp://127.0.0.1:*" : Wire.TempIpc();
        await using var publisher = new ZeroMQPublisher(endpoint, new() { WhenSlow = SlowSubscriber.Block, HighWaterMark = 10 });
        publisher.Open();
        using var python = new Python(publisher.Endpoint, Collect);
        await publisher.WaitForSubscribersAsync();

        Wire.PublishRange(publisher, 0, 10_000);
        publisher.Publish(Wire.Id(10_000), "end"u8);
        publisher.Flush();

        var all = Enumerable.Range(0, 10_000).SelectMany(i => Encoding.ASCII.GetBytes(Wire.Id(i).ToString()).Concat(Wire.Json(i))).ToArray();
        var digest = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(all));
        Assert.Equal($"10000 {digest}\n", python.ReadToEnd());
    }

    [Fact]
    public async Task A_subscriber_in_another_process_is_seen_coming_and_going()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");
        publisher.Open();
        Assert.False(publisher.HasSubscribers);

        using var python = new Python(publisher.Endpoint, "socket.subscribe(b'')\nsys.stdin.readline()\nsocket.close()\nprint('closed')\nsys.stdin.readline()");
        await publisher.WaitForSubscribersAsync();
        Assert.True(publisher.HasSubscribers);

        python.WriteLine("close");
        Assert.Equal("closed", python.ReadLine());
        Wire.Until(() => !publisher.HasSubscribers);
        Assert.Equal(0, publisher.Subscribers);
    }

    [Fact]
    public async Task A_killed_subscriber_is_no_subscriber()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");
        publisher.Open();
        using var python = new Python(publisher.Endpoint, "socket.subscribe(b'a')\nsocket.subscribe(b'b')\nsys.stdin.readline()");
        await publisher.WaitForSubscribersAsync(2);

        python.Kill();

        Wire.Until(() => publisher.Subscribers == 0);
    }

    [Fact]
    public async Task A_blocked_publisher_goes_on_when_the_slow_subscriber_is_killed()
    {
        await using var publisher = new ZeroMQPublisher(Wire.TempIpc(), new() { WhenSlow = SlowSubscriber.Block, HighWaterMark = 1 });
        publisher.Open();
        using var python = new Python(publisher.Endpoint, "socket.rcvhwm = 1\nsocket.subscribe(b'')\nsys.stdin.readline()");
        await publisher.WaitForSubscribersAsync();
        var json = new byte[50_000];
        var thread = Wire.Start(() =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                publisher.Publish(Wire.Id(i), json);
            }

            publisher.Flush();
        });
        Wire.Until(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin));

        python.Kill();

        Assert.True(thread.Join(Wire.Patience));
        Assert.Equal(0, publisher.Dropped);
    }

    [Fact]
    public async Task A_subscriber_to_a_prefix_receives_the_ids_that_begin_with_it()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*");
        publisher.Open();
        using var python = new Python(publisher.Endpoint, $"socket.subscribe(b'{Wire.Id(7)}')\nprint(socket.recv_multipart()[1])");
        await publisher.WaitForSubscribersAsync();

        publisher.Publish(Wire.Id(6), "6"u8);
        publisher.Publish(Wire.Id(7), "7"u8);
        publisher.Flush();

        Assert.Equal("b'7'", python.ReadLine());
    }
}
