namespace Timbr.Typed;

/// <summary>How the worker waits for messages, and for room where it hands them on.</summary>
internal sealed partial class Worker<TInput, TEvaluation>
{
    private void WaitForMessages()
    {
        if (_crew is null)
        {
            _outlet.Flush();
        }

        if (IsAtRest)
        {
            Rest();
        }

        _intake.Work.Arm();
        if (HasWork || (IsAtRest && (!_isIdle || _intake.CanEnd())) || _machine.Hub.HasPosted || _order >= WorkerOrder.Hold)
        {
            _intake.Work.Disarm();
            return;
        }

        _dry?.Idle();
        _intake.Work.Block();
        _dry?.Busy();
    }

    private bool SpinForMessages()
    {
        for (var i = 0; i < Spin.Rounds; i++)
        {
            Spin.Once();
            if (HasWork)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a message waits that can be taken.</summary>
    private bool HasWork => _intake.HasMessages && (_crew is null || _crew.Room > 0);

    /// <summary>Whether nothing taken is still inside.</summary>
    private bool IsAtRest => _crew is null || _crew.IsEmpty;

    /// <summary>How many messages the next batch may have.</summary>
    private int Limit => _crew is null ? _limit : Math.Min(_limit, _crew.Room);
}
