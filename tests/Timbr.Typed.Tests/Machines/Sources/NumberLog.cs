using System.Runtime.CompilerServices;

namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>Numbers that are delivered until they are acknowledged. Holds what it is told against its contract.</summary>
public sealed class NumberLog(params IEnumerable<Delivery<int>> deliveries) : IMessageSource<int>
{
    private readonly Lock _lock = new();
    private readonly Delivery<int>[] _deliveries = [.. deliveries];
    private readonly List<long> _acks = [];
    private readonly List<string> _breaches = [];
    private bool _isCalled;
    private bool _isRead;
    private long _delivered = long.MinValue;

    /// <summary>The numbers from 0 on, each at its own position.</summary>
    public static NumberLog Of(int count, bool ends = true) => new(Enumerable.Range(0, count).Select(static number => new Delivery<int>(number, number))) { Ends = ends };

    /// <summary>Whether a reading ends after the last one; otherwise it waits until it is cancelled.</summary>
    public bool Ends { get; init; } = true;

    /// <summary>Called for an acknowledgement before it counts.</summary>
    public Func<long, ValueTask> OnAck { get; set; } = static _ => default;

    /// <summary>Called before a message is delivered.</summary>
    public Action<long> OnDeliver { get; set; } = static _ => { };

    /// <summary>The acknowledgements that it took.</summary>
    public IReadOnlyList<long> Acks
    {
        get
        {
            lock (_lock)
            {
                return [.. _acks];
            }
        }
    }

    /// <summary>What was asked of it against its contract.</summary>
    public IReadOnlyList<string> Breaches
    {
        get
        {
            lock (_lock)
            {
                return [.. _breaches];
            }
        }
    }

    public IReadOnlyList<Delivery<int>> Positions => _deliveries;

    /// <summary>Whether it is being read.</summary>
    public bool IsRead
    {
        get
        {
            lock (_lock)
            {
                return _isRead;
            }
        }
    }

    public int Readings { get; private set; }

    public async IAsyncEnumerable<Delivery<int>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long? from;
        lock (_lock)
        {
            Expect(!_isRead, "read twice at a time");
            _isRead = true;
            Readings++;
            from = _acks.Count == 0 ? null : _acks[^1];
            _delivered = long.MinValue;
        }

        try
        {
            foreach (var delivery in _deliveries.Where(delivery => from is null || delivery.Position > from))
            {
                OnDeliver(delivery.Position);
                cancellationToken.ThrowIfCancellationRequested();
                lock (_lock)
                {
                    _delivered = delivery.Position;
                }

                yield return delivery;
            }

            if (!Ends)
            {
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
        }
        finally
        {
            lock (_lock)
            {
                _isRead = false;
            }
        }
    }

    public async ValueTask AckAsync(long upTo)
    {
        lock (_lock)
        {
            Expect(!_isCalled, $"called with {upTo} during another call");
            Expect(upTo <= _delivered && _deliveries.Any(delivery => delivery.Position == upTo), $"called with {upTo}, which was not delivered");
            Expect(_acks.Count == 0 || upTo > _acks[^1], $"called with {upTo} after {(_acks.Count == 0 ? 0 : _acks[^1])}");
            _isCalled = true;
        }

        try
        {
            await OnAck(upTo);
            lock (_lock)
            {
                _acks.Add(upTo);
            }
        }
        finally
        {
            lock (_lock)
            {
                _isCalled = false;
            }
        }
    }

    private void Expect(bool isKept, string breach)
    {
        if (!isKept)
        {
            _breaches.Add(breach);
        }
    }
}
