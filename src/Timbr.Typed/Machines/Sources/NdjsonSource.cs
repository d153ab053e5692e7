using System.Collections;

namespace Timbr.Typed;

/// <summary>
/// Messages from NDJSON: one JSON value in UTF-8 a line, lines ended by LF or CRLF. Empty lines and a byte order mark at the
/// start are passed over. Can be enumerated once. Allocates nothing a line beyond what the reader does.
/// </summary>
/// <typeparam name="T">The type of the message.</typeparam>
public sealed class NdjsonSource<T> : IEnumerable<T>, IStoppableSource, IDisposable
{
    private readonly MessageReader<T> _read;
    private readonly NdjsonOptions _options;
    private readonly Stream _stream;
    private readonly bool _ownsStream;
    private readonly NdjsonLines _lines;
    private long _lineCount;
    private long _skipped;
    private int _isEnumerated;

    /// <summary>Opens a file.</summary>
    /// <param name="path">Its path; <c>-</c> is the standard input.</param>
    /// <param name="read">Reads a message from a line: the pipeline's <c>ReadInput</c>.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <exception cref="SourceException">The file cannot be opened.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    public NdjsonSource(string path, MessageReader<T> read, NdjsonOptions? options = null)
        : this(Open(path), read, options, path == StandardStreams.Argument ? "stdin" : path)
    {
        _ownsStream = true;
    }

    /// <summary>Reads a stream. It stays the caller's to dispose.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="read">Reads a message from a line: the pipeline's <c>ReadInput</c>.</param>
    /// <param name="options">How it is read; null for the defaults.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    public NdjsonSource(Stream stream, MessageReader<T> read, NdjsonOptions? options = null, string name = "stream")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(name);
        _stream = stream;
        _read = read;
        _options = NdjsonOptions.Validated(options ?? new NdjsonOptions());
        _lines = new NdjsonLines(stream, _options.MaxLineBytes);
        Name = name;
    }

    /// <summary>What errors call it: the path, <c>stdin</c>.</summary>
    public string Name { get; }

    /// <summary>How many lines have been read, empty and bad ones included. Can be read from any thread.</summary>
    public long Lines => Volatile.Read(ref _lineCount);

    /// <summary>How many bad lines have been skipped. Can be read from any thread.</summary>
    public long Skipped => Volatile.Read(ref _skipped);

    /// <summary>The messages.</summary>
    /// <returns>An enumerator whose <c>MoveNext</c> throws <see cref="SourceException"/> where the file cannot be read any further,
    /// and at a bad line under <see cref="BadLine.Stop"/>.</returns>
    /// <exception cref="InvalidOperationException">It has been enumerated before, or disposed.</exception>
    public IEnumerator<T> GetEnumerator() => Interlocked.Exchange(ref _isEnumerated, 1) == 0
        ? Enumerate()
        : throw new InvalidOperationException($"{Name} has been enumerated before, or disposed. Create another NdjsonSource to read it again.");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Reads the file no further. The complete lines that have been read are still given.</summary>
    public void StopReading() => _lines.StopReading();

    /// <summary>Closes the file, unless the stream is the caller's. Not needed after an enumeration. Does not wait for a thread that reads.</summary>
    public void Dispose()
    {
        // Another thread may be reading into the buffer: then it returns it.
        if (Interlocked.Exchange(ref _isEnumerated, 1) == 0)
        {
            _lines.Dispose();
        }

        Close();
    }

    private static Stream Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return path == StandardStreams.Argument
                ? StandardStreams.OpenInput()
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new SourceException($"{path} cannot be read: {FileProblem.Describe(path, exception)}.", exception);
        }
    }

    private IEnumerator<T> Enumerate()
    {
        try
        {
            while (TryNext(out var message))
            {
                yield return message;
            }
        }
        finally
        {
            _lines.Dispose();
            Close();
        }
    }

    private void Close()
    {
        if (_ownsStream)
        {
            _stream.Dispose();
        }
    }

    private bool TryNext(out T message)
    {
        while (TryReadLine(out var line, out var isTooLong))
        {
            if (isTooLong)
            {
                Refuse(FormattableString.Invariant($"longer than {_options.MaxLineBytes} bytes (NdjsonOptions.MaxLineBytes)"), exception: null);
                continue;
            }

            if (line.Trim(" \t"u8).IsEmpty)
            {
                continue;
            }

            try
            {
                message = _read(line);
                return true;
            }
            catch (JsonFormatException exception)
            {
                Refuse(exception.Message, exception);
            }
            catch (Exception exception)
            {
                // A message type may check its values by itself.
                Refuse($"cannot be read: {exception.GetType().Name}: {exception.Message.TrimEnd('.')}", exception);
            }
        }

        message = default!;
        return false;
    }

    private bool TryReadLine(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        try
        {
            var isRead = _lines.TryRead(out line, out isTooLong);
            Volatile.Write(ref _lineCount, _lines.Number);
            return isRead;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            throw new SourceException(FormattableString.Invariant($"{Name} cannot be read after line {_lines.Number}: {FileProblem.Describe(Name, exception)}."), exception);
        }
    }

    private void Refuse(string problem, Exception? exception)
    {
        var isSkipped = _options.WhenBad == BadLine.Skip;
        if (isSkipped)
        {
            Volatile.Write(ref _skipped, _skipped + 1);
        }

        var arguments = new BadLineArguments(Name, _lines.Number, problem, isSkipped ? _skipped : 0, exception);
        _options.OnBadLine?.Invoke(arguments);
        if (!isSkipped)
        {
            throw new SourceException(arguments.ToString(), exception);
        }
    }
}
