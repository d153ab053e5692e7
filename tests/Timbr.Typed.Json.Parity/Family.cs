namespace Timbr.Typed.Json.Parity;

/// <summary>Types of one kind, each with its pipeline and its entry.</summary>
internal abstract class Family
{
    /// <summary>One entry a type.</summary>
    public abstract IEnumerable<Entry> Entries { get; }

    /// <summary>A type that is written and read.</summary>
    protected static Entry Of<T, TEvaluation>(MessageReader<T> read, Func<T, TEvaluation> evaluate)
        where TEvaluation : struct, IEvaluation<T, TEvaluation> => new MessageEntry<T, TEvaluation>(read, evaluate);

    /// <summary>A type that is only written.</summary>
    protected static Entry Written<T, TEvaluation>(Func<int, TEvaluation> evaluate)
        where TEvaluation : struct, IEvaluation<int, TEvaluation> => new OutputEntry<T, TEvaluation>(evaluate);

    /// <summary>A type that the framework writes but reads as another one alone.</summary>
    protected static Entry ReadAs<T, TTwin, TEvaluation>(MessageReader<T> read, Func<T, TEvaluation> evaluate, Func<TTwin, T> fromTwin)
        where TEvaluation : struct, IEvaluation<T, TEvaluation> => new TwinEntry<T, T, TTwin, TEvaluation>(read, evaluate, value => value, fromTwin);

    /// <summary>A type that is written and read as another one is by the framework.</summary>
    protected static Entry As<T, TTwin, TEvaluation>(MessageReader<T> read, Func<T, TEvaluation> evaluate, Func<T, TTwin> toTwin, Func<TTwin, T> fromTwin)
        where TEvaluation : struct, IEvaluation<T, TEvaluation> => new TwinEntry<T, TTwin, TTwin, TEvaluation>(read, evaluate, toTwin, fromTwin);
}
