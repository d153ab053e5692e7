using System.Text;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>The last few evaluations. They are kept as they are, so that JSON is written only for those who ask.</summary>
internal sealed class PreviewRing<TInput, TEvaluation>(int size)
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private readonly object _lock = new();
    private readonly (MessageId Id, TEvaluation Evaluation)[] _ring = new (MessageId, TEvaluation)[size];
    private int _next;
    private int _count;

    public int Size => size;

    /// <summary>Adds one, in place of the oldest where there are enough. Not to be called where the size is 0.</summary>
    public void Add(in MessageId id, in TEvaluation evaluation)
    {
        lock (_lock)
        {
            ref var place = ref _ring[_next];
            place.Id = id;
            place.Evaluation = evaluation;
            _next = _next + 1 == size ? 0 : _next + 1;
            _count += _count == size ? 0 : 1;
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            Array.Clear(_ring);
            (_next, _count) = (0, 0);
        }
    }

    /// <summary>Writes all, the newest last, on the thread that asks.</summary>
    public Preview[] Write()
    {
        var kept = Copy();
        var previews = new Preview[kept.Length];
        var json = JsonBuffer.Rent();
        try
        {
            for (var i = 0; i < kept.Length; i++)
            {
                json.Clear();
                TEvaluation.WriteJson(json, in kept[i].Evaluation);
                previews[i] = new Preview(kept[i].Id, Encoding.UTF8.GetString(json.Written));
            }
        }
        finally
        {
            json.Return();
        }

        return previews;
    }

    private (MessageId Id, TEvaluation Evaluation)[] Copy()
    {
        lock (_lock)
        {
            var first = _count == size ? _next : 0;
            return [.. _ring.AsSpan(first, _count - first), .. _ring.AsSpan(0, first)];
        }
    }
}
