namespace Timbr.Typed;

/// <summary>How the source is called, and when.</summary>
internal sealed partial class Acknowledger
{
    private ITimer? _timer;
    private bool _isArmed;
    private long _armedFor;

    void IThreadPoolWorkItem.Execute() => _ = CallAsync();

    private async Task CallAsync()
    {
        while (TryNext(out var position))
        {
            Exception? error = null;
            try
            {
                await _acknowledge!(position).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                error = exception;
            }

            if (!End(error))
            {
                return;
            }
        }
    }

    private bool TryNext(out long position)
    {
        lock (_lock)
        {
            position = _settledPosition;
            if (_isFailed || _acked == _settled || Wait() > TimeSpan.Zero)
            {
                Return();
                return false;
            }

            _target = _settled;
            _targetPosition = position;
            _calledAt = _time.GetTimestamp();
            if (_timeout != Timeout.InfiniteTimeSpan)
            {
                Arm(_timeout);
            }

            return true;
        }
    }

    /// <returns>Whether there may be another call.</returns>
    private bool End(Exception? error)
    {
        lock (_lock)
        {
            if (error is null && !_isFailed)
            {
                _acked = _target;
                _ackedPosition = _targetPosition;

                // What was settled during the call was so after its begin.
                _since = _calledAt;
                return true;
            }
        }

        if (error is not null)
        {
            Fail(FormattableString.Invariant($"The source did not take the acknowledgement of position {_targetPosition}: {Reason(error)}"), error);
        }

        lock (_lock)
        {
            Return();
            return false;
        }
    }

    private void Return()
    {
        _isCalling = false;
        _returned?.TrySetResult();
        _returned = null;
        Pursue();
    }

    private void Arm(TimeSpan wait)
    {
        var due = _time.GetTimestamp() + (long)(wait.TotalSeconds * _time.TimestampFrequency);
        if (_isArmed && _armedFor <= due)
        {
            return;
        }

        _timer ??= _time.CreateTimer(static acknowledger => ((Acknowledger)acknowledger!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // Timers count whole milliseconds.
        _isArmed = _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
        _armedFor = due;
    }

    private void Ring()
    {
        lock (_lock)
        {
            _isArmed = false;
            if (_isFailed || !_isCalling)
            {
                Pursue();
                return;
            }

            var left = _timeout == Timeout.InfiniteTimeSpan ? _timeout : _timeout - _time.GetElapsedTime(_calledAt);
            if (left == Timeout.InfiniteTimeSpan || left > TimeSpan.Zero)
            {
                if (left > TimeSpan.Zero)
                {
                    Arm(left);
                }

                return;
            }
        }

        Fail(FormattableString.Invariant($"The source did not take the acknowledgement of position {_targetPosition} within {_timeout.TotalSeconds:0.###} s."), null);
    }
}
