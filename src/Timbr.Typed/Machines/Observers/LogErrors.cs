using System.Globalization;

namespace Timbr.Typed;

/// <summary>
/// Writes one line for each error: of slots, the source, publishers and handlers. Of more than so many in a second the rest is
/// counted, and told in a line when that second is over or the machine has nothing to do. Can observe several machines; whoever
/// else writes to the same writer from other threads hands both a synchronised one.
/// </summary>
public sealed class LogErrors : MachineObserver
{
    private readonly object _lock = new();
    private readonly TextWriter _output;
    private readonly int _linesPerSecond;
    private DateTimeOffset _begin;
    private Exception? _last;
    private Exception? _lastOfSource;
    private int _lines;
    private long _more;

    /// <summary>Creates it.</summary>
    /// <param name="output">Where the lines go. It stays the caller's to dispose.</param>
    /// <param name="linesPerSecond">How many lines it writes in a second, the line with the count not among them; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside its bounds.</exception>
    public LogErrors(TextWriter output, int linesPerSecond = 10)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(linesPerSecond);
        _output = output;
        _linesPerSecond = linesPerSecond;
    }

    internal override bool SeesMessages => false;

    /// <inheritdoc/>
    public override void OnEvent(MachineEvent machineEvent)
    {
        ArgumentNullException.ThrowIfNull(machineEvent);
        lock (_lock)
        {
            switch (machineEvent.Kind)
            {
                case MachineEventKind.MessageFailed or MachineEventKind.SourceFailed or MachineEventKind.PublisherFailed or MachineEventKind.HandlerFailed:
                    Write(machineEvent);
                    break;
                case MachineEventKind.Idle or MachineEventKind.Completed:
                    WriteMore();
                    break;
                case MachineEventKind.Stopped:
                    WriteMore();
                    WriteEnd(machineEvent);
                    break;
                default:
                    break;
            }
        }
    }

    private void Write(MachineEvent machineEvent)
    {
        if (machineEvent.Time - _begin >= TimeSpan.FromSeconds(1) || machineEvent.Time < _begin)
        {
            WriteMore();
            _begin = machineEvent.Time;
            _lines = 0;
        }

        if (machineEvent.Kind == MachineEventKind.SourceFailed)
        {
            _lastOfSource = machineEvent.Exception;
        }
        else
        {
            _last = machineEvent.Exception;
        }

        if (_lines < _linesPerSecond)
        {
            _lines++;
            _output.WriteLine(machineEvent.ToString());
        }
        else
        {
            _more++;
        }
    }

    private void WriteMore()
    {
        if (_more != 0)
        {
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"... and {_more:N0} more {(_more == 1 ? "error" : "errors")}"));
            _more = 0;
        }
    }

    /// <summary>What ended the machine has mostly been told before.</summary>
    private void WriteEnd(MachineEvent machineEvent)
    {
        if (machineEvent.Exception is { } error && error != _last && error != _lastOfSource)
        {
            _output.WriteLine(machineEvent.ToString());
        }
    }
}
