namespace Timbr.Typed;

/// <summary>A caller of <c>PutAsync</c> that waits for room, with its message.</summary>
internal sealed class PutWaiter<T>(PutLane<T> lane, T message, CancellationToken cancellation)
    : TaskCompletionSource(lane.Driver.Continuations())
{
    public T Message { get; } = message;

    /// <summary>Waits. The message is taken in exactly if this returns.</summary>
    public async Task WaitAsync()
    {
        var registration = cancellation.UnsafeRegister(static waiter => ((PutWaiter<T>)waiter!).Cancel(), this);
        await using (registration.ConfigureAwait(false))
        {
            await Task.ConfigureAwait(false);
        }
    }

    public void Accept() => lane.Driver.Complete(SetResult);

    public void Refuse(Exception error) => lane.Driver.Complete(() => SetException(error));

    private void Cancel()
    {
        if (lane.Forget(this))
        {
            SetCanceled(cancellation);
        }
    }
}
