namespace Timbr.Typed.Tests.Machines.Publishing;

public class NdjsonPublisherTests
{
    [Fact]
    public async Task Each_message_is_a_line()
    {
        using var stream = new MemoryStream();
        await using var publisher = new NdjsonPublisher(stream);
        publisher.Open();
        publisher.Publish(default, "[1]"u8);
        publisher.Publish(default, "[2]"u8);
        publisher.Flush();
        Assert.Equal("[1]\n[2]\n"u8.ToArray(), stream.ToArray());
    }

    [Fact]
    public async Task Messages_are_buffered_until_flushed()
    {
        using var stream = new MemoryStream();
        await using var publisher = new NdjsonPublisher(stream);
        publisher.Open();
        publisher.Publish(default, "[1]"u8);
        Assert.Equal(0, stream.Length);
    }

    [Theory]
    [InlineData(65_534)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(1_000_000)]
    public async Task A_message_around_and_beyond_the_size_of_the_buffer_keeps_its_place(int length)
    {
        using var stream = new MemoryStream();
        await using var publisher = new NdjsonPublisher(stream);
        publisher.Open();
        var message = new byte[length];
        message.AsSpan().Fill((byte)'x');
        publisher.Publish(default, "[1]"u8);
        publisher.Publish(default, message);
        publisher.Publish(default, "[2]"u8);
        publisher.Flush();
        Assert.Equal([.. "[1]\n"u8, .. message, .. "\n[2]\n"u8], stream.ToArray());
    }

    [Fact]
    public async Task Nobody_listens_before_it_is_opened()
    {
        using var stream = new MemoryStream();
        await using var publisher = new NdjsonPublisher(stream);
        Assert.False(publisher.HasSubscribers);
        publisher.Open();
        Assert.True(publisher.HasSubscribers);
    }

    [Fact]
    public async Task Disposing_writes_what_is_buffered_and_leaves_the_stream_open()
    {
        using var stream = new MemoryStream();
        var publisher = new NdjsonPublisher(stream);
        publisher.Open();
        publisher.Publish(default, "[1]"u8);
        await publisher.DisposeAsync();
        Assert.Equal(4, stream.Length);
        Assert.False(publisher.HasSubscribers);
    }

    [Fact]
    public async Task A_file_is_emptied_and_written()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "what was there before");
        var publisher = new NdjsonPublisher(path);
        publisher.Open();
        publisher.Publish(default, "[1]"u8);
        await publisher.DisposeAsync();
        Assert.Equal("[1]\n", await File.ReadAllTextAsync(path));
        File.Delete(path);
    }

    [Fact]
    public async Task A_file_that_cannot_be_created_is_named_with_the_reason()
    {
        await using var publisher = new NdjsonPublisher("/nowhere/out.ndjson");
        var error = Assert.Throws<PublisherException>(publisher.Open);
        Assert.Equal("/nowhere/out.ndjson cannot be written: there is no such directory.", error.Message);
    }

    [Fact]
    public async Task A_full_disk_is_told_once_and_then_nobody_listens()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no device that is always full.");
        await using var publisher = new NdjsonPublisher("/dev/full");
        publisher.Open();
        publisher.Publish(default, "[1]"u8);
        var error = Assert.Throws<PublisherException>(publisher.Flush);
        Assert.StartsWith("/dev/full cannot be written any further: No space left on device", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("Up to 1 messages that were buffered are lost.", error.Message, StringComparison.Ordinal);
        Assert.False(publisher.HasSubscribers);
        publisher.Publish(default, "[2]"u8);
        publisher.Flush();
    }

    [Fact]
    public async Task A_pipe_whose_reader_has_gone_is_told_apart_from_a_fault()
    {
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, pipe.ClientSafePipeHandle).Dispose();
        var isClosed = false;
        using var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(pipe.SafePipeHandle.DangerousGetHandle(), ownsHandle: false);
        await using var stream = new FileStream(handle, FileAccess.Write, bufferSize: 0);
        await using var publisher = new NdjsonPublisher(stream, "stdout") { OnFailed = (_, closed) => isClosed = closed };
        publisher.Open();
        publisher.Publish(default, "[1]"u8);
        var error = Assert.Throws<PublisherException>(publisher.Flush);
        Assert.StartsWith("stdout cannot be written any further: its reader has closed it.", error.Message, StringComparison.Ordinal);
        Assert.True(isClosed);
    }
}
