namespace Timbr.Typed;

/// <summary>
/// What a slot returns that decides whether its message goes on. Later slots receive the <typeparamref name="T"/>.
/// Any <typeparamref name="T"/> that is not an interface converts to it and means <see cref="Step.Next{T}"/>.
/// </summary>
/// <typeparam name="T">The type of the slot's value.</typeparam>
public readonly record struct Step<T>
{
    internal Step(T value, bool isStop)
    {
        Value = value;
        IsStop = isStop;
    }

    /// <summary>The slot's value.</summary>
    public T Value { get; }

    /// <summary>Whether the message ends with this slot.</summary>
    public bool IsStop { get; }

    /// <summary>The message goes on with <paramref name="value"/>.</summary>
    public static implicit operator Step<T>(T value) => new(value, isStop: false);
}
