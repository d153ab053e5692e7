using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>
/// Frames that messages are evaluated in by turns, so that the last good ones are there whatever comes after them, and are copied now and
/// then only. They are on the worker's stack, as frames are. Of the message's type they know nothing: code for a class would be shared by all
/// classes, and look up its types for each message.
/// </summary>
internal ref struct PreviewFrames<TEvaluation>
    where TEvaluation : struct
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

    /// <summary>Where the next message goes: what is there is the default, or complete.</summary>
    [UnscopedRef]
    public ref EvaluationFrame<TEvaluation> Current => ref this[_current];

    /// <summary>Keeps the message that was evaluated in <see cref="Current"/>, and goes on to the next frame.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Keep(in MessageId id, bool isComplete)
    {
        var current = _current;
        _ids[current] = id;
        if (!isComplete)
        {
            _incomplete |= 1 << current;
        }

        current = current + 1 == Count ? 0 : current + 1;
        _current = current;
        _kept++;
        if (_incomplete != 0)
        {
            ClearIncomplete();
        }
    }

    /// <summary>How many messages have been kept since <see cref="NoteShown"/>, at most <see cref="Most"/>.</summary>
    public readonly int Kept => Math.Min(_kept, Most);

    /// <summary>The id of a message that was kept.</summary>
    /// <param name="back">1 for the last one.</param>
    public readonly MessageId IdOf(int back) => _ids[(_current + Count - back) % Count];

    /// <summary>A message that was kept.</summary>
    /// <param name="back">1 for the last one.</param>
    [UnscopedRef]
    public ref readonly TEvaluation EvaluationOf(int back) => ref this[(_current + Count - back) % Count].Value;

    /// <summary>Takes what was kept for shown.</summary>
    public void NoteShown() => _kept = 0;

    /// <summary>Lets go of all messages.</summary>
    public void Clear()
    {
        for (var place = Count - 1; place >= 0; place--)
        {
            this[place] = default;
        }

        (_current, _kept, _incomplete) = (0, 0, 0);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ClearIncomplete()
    {
        if ((_incomplete & (1 << _current)) != 0)
        {
            _incomplete &= ~(1 << _current);
            Current.Value = default;
        }
    }

    [UnscopedRef]
    private ref EvaluationFrame<TEvaluation> this[int place]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
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
