using Timbr.Typed.Json.Parity;

namespace Timbr.Typed.Schema.Tests.Comparison;

/// <summary>A difference that is meant.</summary>
internal sealed record Rule(string Why, Func<Difference, Entry, bool> Allows)
{
    public override string ToString() => Why;
}
