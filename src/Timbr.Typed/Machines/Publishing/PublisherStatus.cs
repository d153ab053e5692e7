namespace Timbr.Typed;

/// <summary>A publisher of a machine at one moment.</summary>
/// <param name="Name">The publisher's name.</param>
/// <param name="Dropped">How many messages it dropped since its receiver was slow.</param>
/// <param name="Failed">How many times it threw.</param>
/// <param name="LastError">What it threw last; null if it never did.</param>
public sealed record PublisherStatus(string Name, long Dropped, long Failed, Exception? LastError)
{
    /// <summary>Whether it is publishing, flushing or closing at this moment. One that stays so blocks the machine.</summary>
    public bool IsBusy { get; init; }
}
