namespace Timbr.Typed.ZeroMQ.Tests;

public sealed class ErrorTests
{
    [Fact]
    public async Task A_port_in_use_is_told_with_exit_code_3()
    {
        await using var first = new ZeroMQPublisher("tcp://127.0.0.1:*");
        first.Open();
        await using var second = new ZeroMQPublisher(first.Endpoint);

        var error = Assert.Throws<PublisherException>(second.Open);

        Assert.Equal($"{first.Endpoint} is in use by another program. Choose another --publish endpoint.", error.Message);
        Assert.Equal(3, error.ExitCode);
    }

    [Fact]
    public async Task An_ipc_endpoint_in_use_is_not_taken_over()
    {
        await using var first = new ZeroMQPublisher(Wire.TempIpc());
        first.Open();
        await using var second = new ZeroMQPublisher(first.Endpoint);

        var error = Assert.Throws<PublisherException>(second.Open);

        Assert.Equal($"{first.Endpoint} is in use by another program. Choose another --publish endpoint.", error.Message);
        Assert.Equal(3, error.ExitCode);
    }

    [Fact]
    public async Task A_socket_file_left_by_a_program_that_is_gone_is_in_nobodys_way()
    {
        var endpoint = Wire.TempIpc();
        using (var left = new System.Net.Sockets.Socket(System.Net.Sockets.AddressFamily.Unix, System.Net.Sockets.SocketType.Stream, 0))
        {
            left.Bind(new System.Net.Sockets.UnixDomainSocketEndPoint(endpoint[6..] + ".left"));
            File.Move(endpoint[6..] + ".left", endpoint[6..]);
        }

        await using var publisher = new ZeroMQPublisher(endpoint);
        publisher.Open();

        Assert.Equal(endpoint, publisher.Endpoint);
    }

    [Fact]
    public async Task A_file_at_the_path_of_an_ipc_endpoint_is_kept()
    {
        var endpoint = Wire.TempIpc();
        await File.WriteAllTextAsync(endpoint[6..], "precious");
        await using var publisher = new ZeroMQPublisher(endpoint);

        var error = Assert.Throws<PublisherException>(publisher.Open);

        Assert.Equal($"{endpoint} cannot be bound: there is a file at that path. Remove it, or use another path.", error.Message);
        Assert.Equal("precious", await File.ReadAllTextAsync(endpoint[6..]));
        File.Delete(endpoint[6..]);
    }

    [Fact]
    public async Task A_missing_library_is_told_with_exit_code_4()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*", new() { LibraryNames = ["libzmq-that-is-not-there"] });

        var error = Assert.Throws<PublisherException>(publisher.Open);

        Assert.Equal("libzmq 4.2 or newer was not found. Install it: apt-get install libzmq5 (Debian, Ubuntu), brew install zeromq (macOS).", error.Message);
        Assert.Equal(4, error.ExitCode);
    }

    [Fact]
    public async Task A_library_of_the_name_that_is_not_libzmq_is_told_with_its_version()
    {
        await using var publisher = new ZeroMQPublisher("tcp://127.0.0.1:*", new() { LibraryNames = ["libc.so.6"] });

        var error = Assert.Throws<PublisherException>(publisher.Open);

        Assert.StartsWith("libzmq 4.2 or newer was not found (libc.so.6 is 0.0.0). Install it: ", error.Message, StringComparison.Ordinal);
        Assert.Equal(4, error.ExitCode);
    }

    [Theory]
    [InlineData(3, 9, false)]
    [InlineData(4, 1, false)]
    [InlineData(4, 2, true)]
    [InlineData(5, 0, true)]
    public void Libzmq_4_2_and_newer_will_do(int major, int minor, bool expected) => Assert.Equal(expected, LibZmq.IsSupported(major, minor));

    [Theory]
    [InlineData("", "the protocol is none of tcp, ipc and inproc")]
    [InlineData("127.0.0.1:5556", "the protocol is none of tcp, ipc and inproc")]
    [InlineData("udp://127.0.0.1:5556", "the protocol is none of tcp, ipc and inproc")]
    [InlineData("tcp://127.0.0.1", "it has no port")]
    [InlineData("tcp://[::1]", "it has no port")]
    [InlineData("tcp://:5556", "it has no address")]
    [InlineData("tcp://127.0.0.1:", "the port '' is not a number from 1 to 65535, nor * for any free one")]
    [InlineData("tcp://127.0.0.1:65536", "the port '65536' is not a number from 1 to 65535, nor * for any free one")]
    [InlineData("tcp://127.0.0.1:http", "the port 'http' is not a number from 1 to 65535, nor * for any free one")]
    [InlineData("ipc://", "it has no path")]
    [InlineData("inproc://", "the name must have 1 to 255 characters")]
    public void An_endpoint_that_is_none_says_what_is_wrong_with_it(string endpoint, string why)
    {
        var error = Assert.Throws<PublisherException>(() => new ZeroMQPublisher(endpoint));

        Assert.Equal($"'{endpoint}' is not a ZeroMQ endpoint: {why}. Use tcp://ADDRESS:PORT, ipc://PATH or inproc://NAME.", error.Message);
        Assert.Equal(1, error.ExitCode);
    }

    [Fact]
    public void An_ipc_path_that_is_too_long_says_how_long_it_may_be()
    {
        var error = Assert.Throws<PublisherException>(() => new ZeroMQPublisher($"ipc:///tmp/{new string('x', 120)}"));

        Assert.Contains("the path is 125 bytes long, and the system allows 107", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tcp://203.0.113.7:5556", "this machine has no such address")]
    [InlineData("tcp://no.such.host:5556", "it names neither an address nor a network interface of this machine")]
    [InlineData("ipc:///no/such/directory/quakes", "its directory does not exist")]
    public async Task An_endpoint_that_cannot_be_bound_says_why(string endpoint, string why)
    {
        await using var publisher = new ZeroMQPublisher(endpoint);

        var error = Assert.Throws<PublisherException>(publisher.Open);

        Assert.StartsWith($"{endpoint} cannot be bound: {why}.", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.ExitCode);
    }

    [Fact]
    public void An_inproc_endpoint_needs_a_shared_context()
    {
        var error = Assert.Throws<PublisherException>(() => new ZeroMQPublisher("inproc://quakes"));

        Assert.Equal("inproc://quakes reaches only what shares a ZeroMQContext. Set the option Context here and at the other end.", error.Message);
    }

    [Theory]
    [InlineData("tcp://*:5556", "* is an address to listen on, not one to connect to")]
    [InlineData("tcp://127.0.0.1:*", "the port '*' is not a number from 1 to 65535")]
    [InlineData("quakes", "the protocol is none of tcp, ipc and inproc")]
    public void A_subscriber_says_what_is_wrong_with_its_endpoint(string endpoint, string why)
    {
        var error = Assert.Throws<ZeroMQException>(() => new ZeroMQSubscriber(endpoint));

        Assert.Equal($"'{endpoint}' is not a ZeroMQ endpoint: {why}. Use tcp://ADDRESS:PORT, ipc://PATH or inproc://NAME.", error.Message);
    }

    [Fact]
    public void A_subscriber_without_the_library_says_so()
    {
        var error = Assert.Throws<ZeroMQException>(() => new ZeroMQSubscriber("tcp://127.0.0.1:1", new() { LibraryNames = [] }));

        Assert.Equal(4, error.ExitCode);
    }

    [Fact]
    public void Options_out_of_bounds_are_named_with_value_and_bounds()
    {
        Assert.StartsWith("ZeroMQPublisherOptions.HighWaterMark is 0; it must be from 1 to 10,000,000 messages.", Fault(new() { HighWaterMark = 0 }), StringComparison.Ordinal);
        Assert.StartsWith("ZeroMQPublisherOptions.Linger is -00:00:01; it must be from 0 to 1 hour.", Fault(new() { Linger = TimeSpan.FromSeconds(-1) }), StringComparison.Ordinal);
        Assert.StartsWith("ZeroMQPublisherOptions.WhenSlow is 9; it must be Drop, Block or DropUncounted.", Fault(new() { WhenSlow = (SlowSubscriber)9 }), StringComparison.Ordinal);

        static string Fault(ZeroMQPublisherOptions options) =>
            Assert.Throws<ArgumentOutOfRangeException>(() => new ZeroMQPublisher("tcp://127.0.0.1:1", options)).Message;
    }

    [Fact]
    public void Options_of_a_subscriber_out_of_bounds_are_named()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new ZeroMQSubscriber("tcp://127.0.0.1:1", new() { MaxMessageSize = 1 }));

        Assert.StartsWith("ZeroMQSubscriberOptions.MaxMessageSize is 1; it must be from 24 to 2,147,483,591 bytes.", error.Message, StringComparison.Ordinal);
    }
}
