namespace Timbr.Typed;

internal sealed partial class Worker<TInput, TEvaluation>
{
    /// <summary>How old the previews may be while more messages wait than can be shown.</summary>
    private static readonly TimeSpan PreviewSpacing = TimeSpan.FromMilliseconds(10);

    private DateTimeOffset _keptTime;
    private bool _isIdle;

    private void Attend()
    {
        if (_machine.Hub.HasPosted)
        {
            _machine.Hub.Deliver();
        }

        _machine.Hub.NoteRoom(_intake);
    }

    private void Rest()
    {
        if (!_isIdle)
        {
            _isIdle = true;
            _machine.NoteIdle();
        }
    }

    /// <summary>
    /// How many messages at the end of a batch are kept for preview: none where others come after it that are kept in their place,
    /// unless that has gone on for a while. So most messages are copied nowhere, and the last of all are kept.
    /// </summary>
    private int PreviewsOf(int batchLength, DateTimeOffset now)
    {
        var count = _machine.PreviewCount;
        if (now - _keptTime < PreviewSpacing && now >= _keptTime && _intake.Waiting - batchLength >= count)
        {
            return 0;
        }

        _keptTime = now;
        return count;
    }
}
