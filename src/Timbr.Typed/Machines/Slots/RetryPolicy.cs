namespace Timbr.Typed;

/// <summary>The retries of one slot of one machine, on the machine's clock.</summary>
internal sealed class RetryPolicy(RetryOptions options, TimeProvider time, CancellationToken abandonment)
{
    private long _retried;

    public long Retried => Interlocked.Read(ref _retried);

    /// <summary>The same for a message aside, which is not counted.</summary>
    public RetryPolicy Aside() => new(options, time, abandonment);

    /// <summary>Blocks until it is time to try again.</summary>
    /// <param name="failures">How often the slot has failed for this message.</param>
    /// <param name="error">What it threw last.</param>
    /// <param name="cancellation">The message's token.</param>
    /// <returns>Whether it is to be tried again; false at once where not, and where the machine of a message aside gives up its own meanwhile.</returns>
    /// <exception cref="OperationCanceledException">The message was given up, and would have been tried again.</exception>
    public bool Wait(int failures, Exception error, CancellationToken cancellation)
    {
        if (!IsWorthwhile(failures, error))
        {
            return false;
        }

        return (time as IDrivenClock).Result(WaitAsync(failures, cancellation));
    }

    /// <inheritdoc cref="Wait"/>
    public ValueTask<bool> WaitAsync(int failures, Exception error, CancellationToken cancellation) =>
        IsWorthwhile(failures, error) ? WaitAsync(failures, cancellation) : new ValueTask<bool>(false);

    private async ValueTask<bool> WaitAsync(int failures, CancellationToken cancellation)
    {
        var delay = DelayOf(failures);
        if (delay > TimeSpan.Zero)
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(abandonment, cancellation);
            await Task.Delay(delay, time, both.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        cancellation.ThrowIfCancellationRequested();
        if (abandonment.IsCancellationRequested)
        {
            return false;
        }

        Interlocked.Increment(ref _retried);
        return true;
    }

    private bool IsWorthwhile(int failures, Exception error)
    {
        if (failures > options.MaxRetries)
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
