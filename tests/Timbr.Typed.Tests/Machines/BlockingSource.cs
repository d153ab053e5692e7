using System.Collections;

namespace Timbr.Typed.Tests.Machines;

/// <summary>A source that yields some numbers and then hangs in MoveNext, as a terminal without input does, until it is released.</summary>
public sealed class BlockingSource(int count) : IEnumerable<int>
{
    private readonly TaskCompletionSource _released = new();
    private readonly TaskCompletionSource _blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when it hangs.</summary>
    public Task Blocked => _blocked.Task;

    /// <summary>Ends when it is enumerated no more.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Lets it yield on.</summary>
    public void Release() => _released.SetResult();

    public IEnumerator<int> GetEnumerator()
    {
        try
        {
            for (var i = 0; ; i++)
            {
                if (i == count)
                {
                    _blocked.SetResult();
                    _released.Task.Wait();
                }

                yield return i;
            }
        }
        finally
        {
            _ended.SetResult();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
