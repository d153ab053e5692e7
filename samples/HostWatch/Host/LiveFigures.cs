namespace HostWatch;

/// <summary>A machine's figures, one sample an interval, the first at once. A sample that nobody takes in time is not made up for.</summary>
/// <param name="files">Where they are read.</param>
/// <param name="interval">Between two samples.</param>
/// <param name="count">How many samples there are; null for no end.</param>
/// <param name="time">The clock.</param>
internal sealed class LiveFigures(ProcFiles files, TimeSpan interval, int? count, TimeProvider time) : IAsyncEnumerable<HostFigures>
{
    public async IAsyncEnumerator<HostFigures> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        // The machine cancels the token when it stops: the wait for the next sample ends then.
        using var timer = new PeriodicTimer(interval, time);
        var given = 0;
        do
        {
            yield return files.Read();
        }
        while (++given != count && await timer.WaitForNextTickAsync(cancellationToken));
    }
}
