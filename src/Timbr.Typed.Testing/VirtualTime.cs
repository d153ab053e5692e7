namespace Timbr.Typed.Testing;

/// <summary>
/// A clock that moves when told to, and runs the machines that have it as <see cref="MachineOptions.TimeProvider"/>: they start no threads, and all that they
/// do happens on the thread of whoever calls <see cref="Run"/>, <see cref="Advance"/>, or a <see cref="MachineDriver{TInput, TEvaluation}"/>, before the call returns.
/// </summary>
/// <remarks>
/// While a slot waits, or is tried again after a while, time passes by itself to the timers that this has set; other timers that are due by then
/// fire in between. One thread drives at a time. Timers can be set, and time can be read, from any thread: a slot that goes on elsewhere
/// waits for the clock as one that comes back does, from the moment that the clock shows when it asks.
/// </remarks>
public sealed class VirtualTime : TimeProvider, IDrivenClock
{
    private readonly Timeline _timeline;

    /// <summary>Creates a clock that shows the first moment of the year 2000, UTC.</summary>
    public VirtualTime()
        : this(new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Creates a clock.</summary>
    /// <param name="start">What it shows at first; 1970 or later, since ids count seconds from there.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is before 1970.</exception>
    public VirtualTime(DateTimeOffset start)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, DateTimeOffset.UnixEpoch);
        _timeline = new Timeline(start);
        Stage = new Stage(_timeline, this);
    }

    /// <summary>What the clock shows, UTC.</summary>
    public DateTimeOffset Now => _timeline.Now;

    /// <summary>
    /// How long one call may take in real time. Then a slot that blocks or waits for something that time does not bring is interrupted, and the call
    /// throws a <see cref="StuckException"/> that names it. Not observed while a debugger is attached.
    /// </summary>
    /// <value>More than zero, at most 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>; 10 s by default.</value>
    /// <exception cref="ArgumentOutOfRangeException">It is outside its bounds.</exception>
    public TimeSpan RealTimeLimit
    {
        get => Stage.Limit;
        set
        {
            if (value != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero);
                ArgumentOutOfRangeException.ThrowIfGreaterThan(value, TimeSpan.FromDays(24));
            }

            Stage.Limit = value;
        }
    }

    /// <summary>The zone of local times: UTC, wherever the test runs.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Timestamps count ticks of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    internal Stage Stage { get; }

    /// <summary>Moves the clock, and fires the timers that fall due in the order in which they do: those of one moment as they were created. After
    /// each one machines do what there is to do. A slot can call it, to take so long.</summary>
    /// <param name="by">How far; not less than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is less than zero.</exception>
    /// <exception cref="StuckException">It took longer than <see cref="RealTimeLimit"/>.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(Now + by);
    }

    /// <summary>Moves the clock to a moment, as <see cref="Advance"/> does.</summary>
    /// <param name="moment">When; not before <see cref="Now"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="moment"/> has passed.</exception>
    /// <exception cref="StuckException">It took longer than <see cref="RealTimeLimit"/>.</exception>
    public void AdvanceTo(DateTimeOffset moment)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(moment, Now);
        Stage.Drive(() => Stage.AdvanceTo(moment.UtcTicks));
    }

    /// <summary>Has all machines do what there is to do at this moment.</summary>
    /// <exception cref="StuckException">It took longer than <see cref="RealTimeLimit"/>.</exception>
    public void Run() => Stage.Drive(Stage.RunToIdle);

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _timeline.Now;

    /// <inheritdoc/>
    public override long GetTimestamp() => _timeline.Timestamp;

    /// <summary>Sets a timer, which fires while the clock is moved, on the thread that moves it.</summary>
    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return _timeline.Create(() => callback(state), dueTime, period);
    }

    ulong IDrivenClock.Add(IDrivenMachine machine) => Stage.Add(machine);

    void IDrivenClock.Remove(IDrivenMachine machine) => Stage.Remove(machine);

    void IDrivenClock.Run() => Stage.RunUnlessDriven();

    void IDrivenClock.Post(Action action) => Stage.Post(action);

    void IDrivenClock.Wake() => Stage.Wake();

    void IDrivenClock.Wait(Task task) => Stage.Wait(task);
}
