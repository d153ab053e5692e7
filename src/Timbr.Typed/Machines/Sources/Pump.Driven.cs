namespace Timbr.Typed;

/// <summary>How a source is read that no thread reads.</summary>
internal abstract partial class Pump<T>
{
    private IEnumerator<bool>? _steps;

    /// <summary>The clock that the machine is driven by; null for a machine with threads.</summary>
    protected IDrivenClock? Driver => work.Driver;

    /// <summary>Whether the source is to be read no further at all.</summary>
    protected bool IsCut => _isCut;

    /// <summary>Reads on, up to the next item, where the machine is driven.</summary>
    /// <returns>Whether anything has come of it.</returns>
    public bool Step()
    {
        if (_steps is not { } steps)
        {
            return false;
        }

        Exception? error = null;
        try
        {
            if (steps.MoveNext())
            {
                return steps.Current;
            }
        }
        catch (Exception exception)
        {
            error = exception;
        }

        _steps = null;
        End(error);
        return true;
    }

    /// <summary>Begins to read in steps.</summary>
    /// <param name="steps">What there is to do, up to the end of the source; false wherever there is nothing to do for now.</param>
    protected void BeginSteps(IEnumerable<bool> steps) => _steps = steps.GetEnumerator();
}
