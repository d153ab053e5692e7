using System.Runtime.CompilerServices;

namespace Timbr.Typed.Generators.Incremental;

/// <summary>
/// Numbers for compiler objects, so that one step can tell another of one without keeping it alive. They are redeemed in the run
/// that gave them, in which the driver itself holds what it runs on.
/// </summary>
internal sealed class Tickets<T>
    where T : class
{
    private readonly ConditionalWeakTable<T, StrongBox<long>> _numbers = new();
    private readonly Dictionary<long, WeakReference<T>> _objects = [];
    private long _last;

    /// <summary>The same number for the same object.</summary>
    public Ticket<T> Of(T item)
    {
        lock (_objects)
        {
            if (_numbers.TryGetValue(item, out var known))
            {
                return new Ticket<T>(known.Value);
            }

            foreach (var gone in _objects.Where(pair => !pair.Value.TryGetTarget(out _)).Select(pair => pair.Key).ToList())
            {
                _objects.Remove(gone);
            }

            _numbers.Add(item, new StrongBox<long>(++_last));
            _objects.Add(_last, new WeakReference<T>(item));
            return new Ticket<T>(_last);
        }
    }

    /// <summary>The object; null where it is no more.</summary>
    public T? Redeem(Ticket<T> ticket)
    {
        lock (_objects)
        {
            return _objects.TryGetValue(ticket.Number, out var reference) && reference.TryGetTarget(out var item) ? item : null;
        }
    }
}
