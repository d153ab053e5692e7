using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>
/// Frames that messages are evaluated in by turns, so that the last good ones are there whatever comes after them, and are copied now and
/// then only. They are on the worker's stack, as frames are.
/// </summary>
internal ref struct PreviewFrames<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    /// <summary>How many messages are kept at most.</summary>
    public const int Most = Count - 1;

    private const int Count = 11;

    private EvaluationFrame<TEvaluation> _0;
    private EvaluationFrame<TEvaluation> _1;
    private EvaluationFrame<TEvaluation> _2;
    private EvaluationFrame<TEvaluation> _3;
    private EvaluationFrame<TEvaluation> _4;
    private EvaluationFrame<TEvaluation> _5;
    private EvaluationFrame<TEvaluation> _6;
    private EvaluationFrame<TEvaluation> _7;
    private EvaluationFrame<TEvaluation> _8;
    private EvaluationFrame<TEvaluation> _9;
    private EvaluationFrame<TEvaluation> _10;
    private Ids _ids;
    private int _current;
    private int _kept;
    private int _incomplete;
    private bool _isRound;

    /// <summary>Where the next message goes: what is there is the default, or complete.</summary>
    [UnscopedRef]
    public ref EvaluationFrame<TEvaluation> Current => ref this[_current];

    /// <summary>Keeps the message that was evaluated in <see cref="Current"/>, and goes on to the next frame.</summary>
    public void Keep(in MessageId id, bool isComplete)
    {
        _ids[_current] = id;
        _incomplete |= isComplete ? 0 : 1 << _current;
        _current++;
        if (_current == Count)
        {
            _current = 0;
            _isRound = true;
        }

        _kept = Math.Min(_kept + 1, Most);
        if ((_incomplete & (1 << _current)) != 0)
        {
            _incomplete &= ~(1 << _current);
            Current.Value = default;
        }
    }

    /// <summary>Adds what has been kept since it was last called, the newest last.</summary>
    public void AddTo(PreviewRing<TInput, TEvaluation> ring)
    {
        for (var place = (_current + Count - _kept) % Count; place != _current; place = (place + 1) % Count)
        {
            ring.Add(in _ids[place], in this[place].Value);
        }

        _kept = 0;
    }

    /// <summary>Lets go of all messages.</summary>
    public void Clear()
    {
        for (var place = _isRound ? Count - 1 : _current; place >= 0; place--)
        {
            this[place] = default;
        }

        (_current, _kept, _incomplete, _isRound) = (0, 0, 0, false);
    }

    [UnscopedRef]
    private ref EvaluationFrame<TEvaluation> this[int place]
    {
        get
        {
            switch (place)
            {
                case 0:
                    return ref _0;
                case 1:
                    return ref _1;
                case 2:
                    return ref _2;
                case 3:
                    return ref _3;
                case 4:
                    return ref _4;
                case 5:
                    return ref _5;
                case 6:
                    return ref _6;
                case 7:
                    return ref _7;
                case 8:
                    return ref _8;
                case 9:
                    return ref _9;
                default:
                    return ref _10;
            }
        }
    }

    [InlineArray(Count)]
    private struct Ids
    {
        private MessageId _id;
    }
}
