namespace Timbr.Typed;

/// <summary>A machine on a clock that is driven.</summary>
internal interface IDrivenMachine
{
    /// <summary>The pipeline's name.</summary>
    string Name { get; }

    /// <summary>What slots, sources and the pipeline itself threw last.</summary>
    Exception? LastError { get; }

    /// <summary>Does the next thing there is to do: a message, or the next one of a source.</summary>
    /// <returns>Whether there was any.</returns>
    bool Step();
}
