namespace Timbr.Typed;

/// <summary>How messages of sources that want to know it are settled: as far as everything given before is out.</summary>
internal sealed partial class Crew<TInput, TEvaluation>
{
    private readonly List<CrewSegment> _segments = [];
    private Acknowledger? _followed;
    private volatile bool _isSettling;
    private long _settled;
    private long _firstGivenUp = long.MaxValue;

    /// <summary>Says of whom the messages are that are given from now on. The front calls it before each batch.</summary>
    /// <param name="acknowledger">Who is told that they are done; null for nobody.</param>
    /// <param name="count">How many of their lane came before.</param>
    public void Follow(Acknowledger? acknowledger, long count)
    {
        if (acknowledger == _followed)
        {
            return;
        }

        _followed = acknowledger;
        lock (_segments)
        {
            if (!_isSettling)
            {
                _outlet.ForgetRefusals();
                _isSettling = true;
            }

            _segments.Add(new CrewSegment(_tail.Value, acknowledger, count));
        }
    }

    /// <summary>To be called by whoever has let messages out, before another does.</summary>
    private void Settle()
    {
        if (!_isSettling || _head.Value == _settled)
        {
            return;
        }

        var refusal = _outlet.Accept();
        lock (_segments)
        {
            var past = 0;
            for (var i = 0; i < _segments.Count; i++)
            {
                var end = i + 1 < _segments.Count ? _segments[i + 1].Start : long.MaxValue;
                if (end > _settled)
                {
                    Settle(_segments[i], end, refusal);
                }

                past += end <= _head.Value ? 1 : 0;
            }

            _segments.RemoveRange(0, past);
            _settled = _head.Value;
            _isSettling = _segments.Count > 1 || _segments[0].Acknowledger is not null || _segments[0].Start > _settled;
        }
    }

    private void Settle(CrewSegment segment, long end, PublisherException? refusal)
    {
        // Where order is not kept, what was refused may be anywhere in the ring.
        var isOut = segment.Start < _head.Value;
        if (segment.Acknowledger is not { } acknowledger || !(isOut || !_keepsOrder))
        {
            return;
        }

        if (refusal is not null)
        {
            acknowledger.Refuse(refusal);
        }

        var done = Math.Min(Math.Min(_head.Value, _firstGivenUp), end);
        if (done > segment.Start)
        {
            acknowledger.Settle(segment.Count + done - segment.Start);
        }

        if (isOut && done < Math.Min(_head.Value, end))
        {
            acknowledger.Cut();
        }
    }
}
