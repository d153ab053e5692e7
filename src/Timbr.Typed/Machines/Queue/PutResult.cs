namespace Timbr.Typed;

/// <summary>What became of a message put.</summary>
internal enum PutResult
{
    Accepted,
    Full,
    Closed,
}
