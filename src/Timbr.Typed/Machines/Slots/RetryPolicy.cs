namespace Timbr.Typed;

/// <summary>The retries of one slot of one machine, on the machine's clock.</summary>
internal sealed class RetryPolicy(RetryOptions options, TimeProvider time, CancellationToken abandonment)
{
    private long _retried;

    public long Retried => Interlocked.Read(ref _retried);

    /// <summary>Blocks until it is time to try again.</summary>
    /// <param name="failures">How often the slot has failed for this message.</param>
    /// <param name="error">What it threw last.</param>
    /// <returns>Whether it is to be tried again; false at once where not, and where the message is given up meanwhile.</returns>
    public bool Wait(int failures, Exception error)
    {
        if (!IsWorthwhile(failures, error))
        {
            return false;
        }

        return (time as IDrivenClock).Result(WaitAsync(failures));
    }

    /// <inheritdoc cref="Wait"/>
    public ValueTask<bool> WaitAsync(int failures, Exception error) => IsWorthwhile(failures, error) ? WaitAsync(failures) : new ValueTask<bool>(false);

    private async ValueTask<bool> WaitAsync(int failures)
    {
        var delay = DelayOf(failures);
        if (delay > TimeSpan.Zero)
        {
            await Task.Delay(delay, time, abandonment).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (abandonment.IsCancellationRequested)
        {
            return false;
        }

        Interlocked.Increment(ref _retried);
        return true;
    }

    private bool IsWorthwhile(int failures, Exception error)
    {
        if (failures > options.MaxRetries || abandonment.IsCancellationRequested)
        {
            return false;
        }

        try
        {
            return options.ShouldRetry(error);
        }
        catch (Exception)
        {
            return false;
        }
    }

    private TimeSpan DelayOf(int failures)
    {
        var ticks = options.Delay.Ticks * Math.Pow(2, failures - 1);
        return ticks < options.MaxDelay.Ticks ? TimeSpan.FromTicks((long)ticks) : options.MaxDelay;
    }
}
