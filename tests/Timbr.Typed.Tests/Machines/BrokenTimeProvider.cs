namespace Timbr.Typed.Tests.Machines;

/// <summary>A clock that breaks after it has been asked for the time so often. Whoever asks breaks too.</summary>
public sealed class BrokenTimeProvider(int readings) : TimeProvider
{
    private int _readings = readings;

    public void Break() => Volatile.Write(ref _readings, 0);

    public override DateTimeOffset GetUtcNow() =>
        Interlocked.Decrement(ref _readings) >= 0 ? base.GetUtcNow() : throw new InvalidOperationException("The clock is broken.");
}
