namespace Timbr.Typed;

/// <summary>What <see cref="RestartOnFault"/> needs of a machine.</summary>
internal interface IRestartableMachine
{
    /// <summary>Whether it has ended for good, rather than been kept.</summary>
    bool HasEnded { get; }

    /// <summary>Lets the machine not end for want of a source, unless it is stopped, until disposed.</summary>
    IDisposable KeepOpen();

    /// <summary>Reads the source that threw from its beginning.</summary>
    void RestartSource();
}
