using System.Collections;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Tests.Machines;

/// <summary>Yields new objects, then hangs until released; tells how many of them are still alive.</summary>
public sealed class ObjectSource(int count) : IEnumerable<object>
{
    private readonly TaskCompletionSource _released = new();
    private readonly TaskCompletionSource _blocked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<WeakReference> _objects = [];

    public Task Blocked => _blocked.Task;

    public int Alive => _objects.Count(static item => item.IsAlive);

    public void Release() => _released.SetResult();

    public IEnumerator<object> GetEnumerator()
    {
        for (var i = 0; i < count; i++)
        {
            yield return Create();
        }

        // Overwrites what the enumerator keeps as its current item; this one the machine may keep in no place either.
        yield return "last";
        _blocked.SetResult();
        _released.Task.Wait();
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private object Create()
    {
        var item = new object();
        _objects.Add(new WeakReference(item));
        return item;
    }
}
