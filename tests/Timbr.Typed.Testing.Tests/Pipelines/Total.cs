namespace Timbr.Typed.Testing.Tests.Pipelines;

/// <summary>What a slot adds up.</summary>
public sealed class Total
{
    public long Sum { get; set; }
}
