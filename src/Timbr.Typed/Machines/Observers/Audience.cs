namespace Timbr.Typed;

/// <summary>Who watches the messages of a machine: observers, readers of results, publishers, listeners to its measures.</summary>
internal sealed class Audience<TEvaluation>(EventHub hub)
    where TEvaluation : struct
{
    private readonly object _lock = new();
    private volatile AttachedObserver[] _observers = [];
    private volatile AttachedObserver[] _watchers = [];
    private volatile ResultReader<TEvaluation>[] _readers = [];
    private volatile bool _isPresent;
    private Action<Processed<TEvaluation>>? _recorder;
    private bool _hasPublishers;
    private bool _isMeasured;
    private bool _isCut;
    private bool _hasEnded;

    /// <summary>Whether anybody does: the one question that each message asks.</summary>
    public bool IsPresent => _isPresent;

    /// <summary>The observers that want to see each message.</summary>
    public AttachedObserver[] Watchers => _watchers;

    public ResultReader<TEvaluation>[] Readers => _readers;

    /// <summary>Gets every evaluation of a machine without threads; null for nobody.</summary>
    public Action<Processed<TEvaluation>>? Recorder
    {
        get => _recorder;
        set
        {
            lock (_lock)
            {
                _recorder = value;
                Count();
            }
        }
    }

    public bool HasPublishers
    {
        get => _hasPublishers;
        set
        {
            lock (_lock)
            {
                _hasPublishers = value;
                Count();
            }
        }
    }

    /// <summary>Whether somebody listens to measures of each message.</summary>
    public bool IsMeasured
    {
        get => _isMeasured;
        set
        {
            lock (_lock)
            {
                _isMeasured = value;
                Count();
            }
        }
    }

    public IDisposable Add(MachineObserver observer, IMachine machine)
    {
        observer.Attach(machine);
        var attached = new AttachedObserver(observer, hub, other => Remove(other, machine));
        lock (_lock)
        {
            _observers = [.. _observers, attached];
            Count();
        }

        hub.Add(attached.OnEvent);
        observer.Begin();
        return attached;
    }

    /// <summary>Adds a reader of results, which gets every evaluation that ends after this.</summary>
    public ResultReader<TEvaluation> Read(int capacity, CancellationToken cancellation)
    {
        var reader = new ResultReader<TEvaluation>(capacity, Remove);
        lock (_lock)
        {
            if (_isCut)
            {
                reader.Cut();
            }

            if (_hasEnded)
            {
                reader.End();
            }
            else
            {
                _readers = [.. _readers, reader];
                Count();
            }
        }

        // A token that is cancelled already takes it away again.
        reader.LeaveOn(cancellation);
        return reader;
    }

    /// <summary>Lets no reader of results block the worker any more.</summary>
    public void Cut()
    {
        lock (_lock)
        {
            _isCut = true;
        }

        foreach (var reader in _readers)
        {
            reader.Cut();
        }
    }

    /// <summary>Takes those who read results of a run that ends. Who comes later reads the next one.</summary>
    /// <param name="isLast">Whether there is no next one, so that further readers get nothing.</param>
    public ResultReader<TEvaluation>[] TakeReaders(bool isLast)
    {
        lock (_lock)
        {
            var readers = _readers;
            _hasEnded |= isLast;
            _readers = [];
            Count();
            return readers;
        }
    }

    public void Call(Action<MachineObserver> hook, string name)
    {
        foreach (var observer in _observers)
        {
            observer.Call(hook, name);
        }
    }

    private void Remove(AttachedObserver observer, IMachine machine)
    {
        lock (_lock)
        {
            _observers = Array.FindAll(_observers, other => other != observer);
            Count();
        }

        hub.Remove(observer.OnEvent);
        observer.Call(attached => attached.Detach(machine), nameof(MachineObserver.Detach));
    }

    private void Remove(ResultReader<TEvaluation> reader)
    {
        lock (_lock)
        {
            _readers = Array.FindAll(_readers, other => other != reader);
            Count();
        }
    }

    private void Count()
    {
        _watchers = Array.FindAll(_observers, static observer => observer.SeesMessages);
        _isPresent = _recorder is not null || _hasPublishers || _isMeasured || _watchers.Length != 0 || _readers.Length != 0;
    }
}
