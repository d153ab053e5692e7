namespace Timbr.Typed;

/// <summary>What a worker is told; it looks before each message.</summary>
internal enum WorkerOrder
{
    /// <summary>Takes messages.</summary>
    None,

    /// <summary>Takes messages and gives them up.</summary>
    Discard,

    /// <summary>Takes no message for now. This and what follows keeps the worker from the next message.</summary>
    Hold,

    /// <summary>As <see cref="Hold"/>, for a visit that nobody is to see.</summary>
    Visit,

    /// <summary>Takes no message any more; what waits stays.</summary>
    Leave,
}
