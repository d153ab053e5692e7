namespace Timbr.Typed;

/// <summary>How workers are kept from beginning messages. What they have not begun waits in its place.</summary>
internal sealed partial class Crew<TInput, TEvaluation>
{
    private volatile bool _isHeld;
    private volatile bool _isFinishing;
    private volatile bool _hasFailed;
    private long _fence = long.MaxValue;

    /// <summary>For the front: whether no worker has anything in hand, after <see cref="Hold"/>.</summary>
    /// <exception cref="InvalidOperationException">A worker broke; the inner exception says why.</exception>
    public bool IsQuiet
    {
        get
        {
            ExpectNoFault();
            return Array.TrueForAll(_places, static place => !place.IsBusy);
        }
    }

    /// <summary>For the front: whether everything is out that <see cref="LetFinish"/> lets workers begin.</summary>
    /// <exception cref="InvalidOperationException">A worker broke; the inner exception says why.</exception>
    public bool HasFinished
    {
        get
        {
            ExpectNoFault();
            return Volatile.Read(ref _head.Value) >= _fence;
        }
    }

    // After a failure that stops the machine nothing more is begun, while what came before it gets out and tells of it. What is to be
    // finished is begun all the same, however often it is said meanwhile to hold.
    private bool MustWait => (_isHeld && !_isFinishing) || (_hasFailed && !_discards);

    /// <summary>Lets no worker begin another message.</summary>
    public void Hold()
    {
        _isHeld = true;

        // Workers read this after they have said that they are busy, without a fence of their own.
        Interlocked.MemoryBarrierProcessWide();
    }

    /// <summary>For the front: ends a hold.</summary>
    public void GoOn()
    {
        if (_isHeld || _fence != long.MaxValue)
        {
            Volatile.Write(ref _fence, long.MaxValue);
            (_isHeld, _isFinishing) = (false, false);
            WakeAll();
        }
    }

    /// <summary>
    /// For the front, while all is quiet: lets workers begin what must leave before messages that have been evaluated. So what has
    /// left and what has been evaluated is the same. Only where workers have messages of their own and order is kept can there be any.
    /// </summary>
    /// <returns>Whether there is any; <see cref="HasFinished"/> then tells when it is out, and <see cref="EndFinish"/> is to be called.</returns>
    public bool LetFinish()
    {
        var end = _keepsOrder && _partitionBy is not null ? _places.Max(static place => place.Next) : 0;
        if (end <= _head.Value)
        {
            return false;
        }

        Volatile.Write(ref _fence, end);
        _isFinishing = true;
        WakeAll();
        return true;
    }

    /// <summary>For the front, when <see cref="HasFinished"/> is so: the hold is one again.</summary>
    public void EndFinish()
    {
        _isFinishing = false;
        Hold();
    }
}
