namespace Timbr.Typed;

/// <summary>How a candidate compares with what is in force in its slot.</summary>
/// <param name="Compared">Messages on which both ran.</param>
/// <param name="Different">Of these, the ones on which the candidate would have published something else, or threw where the other did not.</param>
/// <param name="Failed">Messages on which the candidate threw.</param>
/// <param name="LastError">What it threw last; null if it never did.</param>
public sealed record ShadowStatus(long Compared, long Different, long Failed, Exception? LastError);
