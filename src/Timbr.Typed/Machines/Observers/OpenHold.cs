namespace Timbr.Typed;

/// <summary>Keeps something open until it is disposed, once.</summary>
internal sealed class OpenHold(Action release) : IDisposable
{
    private int _isDisposed;

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            release();
        }
    }
}
