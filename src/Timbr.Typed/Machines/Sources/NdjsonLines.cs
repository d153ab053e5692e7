using System.Buffers;

namespace Timbr.Typed;

/// <summary>Splits a stream into lines. A line that is too long is passed over without being held.</summary>
internal sealed class NdjsonLines(Stream stream, int maxLineBytes) : IDisposable
{
    private const int ReadBytes = 64 * 1024;

    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(ReadBytes);
    private int _start;
    private int _searched;
    private int _end;
    private bool _isSkipping;
    private bool _isAtEnd;
    private volatile bool _isStopped;

    /// <summary>The number of the line read last; the first is 1.</summary>
    public long Number { get; private set; }

    /// <summary>Reads no more from the stream; lines that are complete are still given.</summary>
    public void StopReading() => _isStopped = true;

    /// <summary>The next line without its end; valid until the next call.</summary>
    public bool TryRead(out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        while (true)
        {
            var length = _buffer.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n');
            if (length >= 0)
            {
                var end = _searched + length;
                Take(end, out line, out isTooLong);
                _start = _searched = end + 1;
                return true;
            }

            _searched = _end;

            // One more than the limit: it may be the CR of the line's end.
            if (_isSkipping || _end - _start > maxLineBytes + 1)
            {
                _isSkipping = true;
                _start = _searched = _end = 0;
            }

            if (!_isStopped && Fill())
            {
                continue;
            }

            var hasLast = _isAtEnd && (_isSkipping || _end > _start);
            Take(_end, out line, out isTooLong);
            _start = _end;
            Number -= hasLast ? 0 : 1;
            return hasLast;
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _start = _searched = _end = 0;
        _isStopped = true;
        if (buffer.Length != 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Take(int end, out ReadOnlySpan<byte> line, out bool isTooLong)
    {
        line = _buffer.AsSpan(_start, end - _start);
        if (++Number == 1 && line.StartsWith("\uFEFF"u8))
        {
            line = line[3..];
        }

        if (line is [.., (byte)'\r'])
        {
            line = line[..^1];
        }

        isTooLong = _isSkipping || line.Length > maxLineBytes;
        _isSkipping = false;
    }

    private bool Fill()
    {
        if (_end == _buffer.Length)
        {
            MakeRoom();
        }

        var read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
        return read != 0;
    }

    private void MakeRoom()
    {
        var length = _end - _start;
        var old = _buffer;
        if (length > old.Length / 2)
        {
            _buffer = ArrayPool<byte>.Shared.Rent(old.Length * 2);
        }

        old.AsSpan(_start, length).CopyTo(_buffer);
        if (old != _buffer)
        {
            ArrayPool<byte>.Shared.Return(old);
        }

        _searched -= _start;
        _start = 0;
        _end = length;
    }
}
