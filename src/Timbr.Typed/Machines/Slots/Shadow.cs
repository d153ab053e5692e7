using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>A candidate that runs beside what is in force in its slot, and what came of it.</summary>
internal sealed class Shadow(int slot, Delegate candidate, string? variant, SlotFunctions functions, int every)
{
    private readonly List<object?> _states = [];
    private long _seen;
    private long _compared;
    private long _different;
    private long _failed;
    private Exception? _lastError;

    public int Slot => slot;

    public Delegate Candidate => candidate;

    public string? Variant => variant;

    /// <summary>The functions of a message in which nothing but the candidate is replaced.</summary>
    public SlotFunctions Functions => functions;

    public ShadowStatus Status => new(Interlocked.Read(ref _compared), Interlocked.Read(ref _different), Interlocked.Read(ref _failed), Volatile.Read(ref _lastError));

    /// <summary>Whether the candidate is to run on this message; the first one is.</summary>
    public bool IsNext() => (Interlocked.Increment(ref _seen) - 1) % every == 0;

    public void Note(bool isSame)
    {
        Interlocked.Increment(ref _compared);
        if (!isSame)
        {
            Interlocked.Increment(ref _different);
        }
    }

    /// <summary>Notes that the candidate threw.</summary>
    public void Note(Exception error, bool isSame)
    {
        Volatile.Write(ref _lastError, error);
        Interlocked.Increment(ref _failed);
        Note(isSame);
    }

    /// <summary>The candidate's own states, of each worker.</summary>
    public object? StatesOf(int lane, Func<object?> create)
    {
        lock (_states)
        {
            while (_states.Count <= lane)
            {
                _states.Add(create());
            }

            return _states[lane];
        }
    }
}
