namespace Timbr.Typed;

/// <summary>
/// Writes each message as a line of NDJSON. What is written is buffered (64 KiB), and written through when the machine has
/// nothing to do, or acknowledges messages: that gives it to the operating system, not to the disk. At the first failure - a full
/// disk, a pipe whose reader has gone - it throws once and writes no more.
/// </summary>
public sealed class NdjsonPublisher : IPublisher
{
    private const int BufferBytes = 64 * 1024;

    private readonly byte[] _buffer = new byte[BufferBytes];
    private readonly string? _path;
    private Stream? _stream;
    private int _length;
    private int _lines;
    private volatile bool _isListening;

    /// <summary>Writes a file, which is created, or emptied, at the start of the machine.</summary>
    /// <param name="path">Its path; <c>-</c> is the standard output.</param>
    public NdjsonPublisher(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        _path = path;
        Name = path == StandardStreams.Argument ? "stdout" : path;
    }

    /// <summary>Writes a stream. It stays the caller's to dispose.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="name">What errors call it.</param>
    public NdjsonPublisher(Stream stream, string name = "stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        _stream = stream;
        Name = name;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Whether it is open and has not failed.</summary>
    public bool HasSubscribers => _isListening;

    /// <summary>Always 0: it waits for a slow reader.</summary>
    public long Dropped => 0;

    /// <summary>Called once, on the machine's worker, at the first failure; the flag says whether the reader of a pipe has gone.</summary>
    internal Action<PublisherException, bool>? OnFailed { get; set; }

    /// <inheritdoc/>
    public void Open()
    {
        try
        {
            _stream ??= _path == StandardStreams.Argument
                ? StandardStreams.OpenOutput()
                : new FileStream(_path!, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new PublisherException($"{Name} cannot be written: {FileProblem.Describe(Name, exception)}.", innerException: exception);
        }

        _isListening = true;
    }

    /// <inheritdoc/>
    public void Publish(MessageId id, ReadOnlySpan<byte> json)
    {
        if (!_isListening)
        {
            return;
        }

        if (json.Length >= BufferBytes - _length)
        {
            WriteThrough();
        }

        _lines++;
        if (json.Length >= BufferBytes)
        {
            Write(json);
            json = default;
        }

        json.CopyTo(_buffer.AsSpan(_length));
        _length += json.Length;
        _buffer[_length++] = (byte)'\n';
    }

    /// <inheritdoc/>
    /// <exception cref="PublisherException">It cannot be written through.</exception>
    public void Flush()
    {
        if (_isListening)
        {
            WriteThrough();
        }
    }

    /// <summary>Writes through what is buffered, and closes the file.</summary>
    /// <exception cref="PublisherException">It cannot be written through.</exception>
    public async ValueTask DisposeAsync()
    {
        try
        {
            Flush();
        }
        finally
        {
            _isListening = false;
            if (_path is not null && _stream is { } stream)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private void WriteThrough()
    {
        Write(_buffer.AsSpan(0, _length));
        _length = 0;
        _lines = 0;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream!.Write(bytes);
            _stream.Flush();
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw Fail(exception);
        }
    }

    private PublisherException Fail(Exception exception)
    {
        _isListening = false;
        var isClosed = FileProblem.IsClosedPipe(exception);
        var reason = isClosed ? "its reader has closed it" : FileProblem.Describe(Name, exception);
        var failure = new PublisherException(
            FormattableString.Invariant($"{Name} cannot be written any further: {reason}. Up to {_lines} messages that were buffered are lost."),
            innerException: exception);
        OnFailed?.Invoke(failure, isClosed);
        return failure;
    }
}
