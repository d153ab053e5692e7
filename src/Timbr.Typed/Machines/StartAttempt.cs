namespace Timbr.Typed;

/// <summary>A start under way: observers are told, publishers are opened. Any of them may hang, so a stop cuts it short.</summary>
internal sealed class StartAttempt
{
    private readonly TaskCompletionSource _cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread = Thread.CurrentThread;

    /// <summary>Whether the machine was stopped meanwhile.</summary>
    public bool IsCut => _cut.Task.IsCompleted;

    /// <summary>Whether the caller is the one who starts.</summary>
    public bool IsCurrentThread => Thread.CurrentThread == _thread;

    public void Cut() => _cut.TrySetResult();

    public void End() => _ended.TrySetResult();

    /// <summary>Blocks until it has ended, or is cut short.</summary>
    public void Wait() => Task.WaitAny(_ended.Task, _cut.Task);

    /// <summary>Blocks until a part of it has ended, or it is cut short. Throws what the part threw.</summary>
    public void WaitFor(Task part)
    {
        if (Task.WaitAny(part, _cut.Task) == 0)
        {
            part.GetAwaiter().GetResult();
        }
    }
}
