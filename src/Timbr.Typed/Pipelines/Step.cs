namespace Timbr.Typed;

/// <summary>Makes the values of <see cref="Step{T}"/>.</summary>
public static class Step
{
    /// <summary>The message goes on with <paramref name="value"/>.</summary>
    public static Step<T> Next<T>(T value) => new(value, isStop: false);

    /// <summary>The message ends here with <paramref name="value"/>: later slots do not run and are null in JSON.</summary>
    public static Step<T> Stop<T>(T value) => new(value, isStop: true);
}
