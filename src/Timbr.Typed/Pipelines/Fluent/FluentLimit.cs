namespace Timbr.Typed;

/// <summary>What the compiler says of a pipeline that is too long.</summary>
internal static class FluentLimit
{
    public const string Exceeded = "A pipeline of Pipeline.For has at most 8 slots. Put two steps into one slot, or declare a [Pipeline] class, which has up to 64.";
}
