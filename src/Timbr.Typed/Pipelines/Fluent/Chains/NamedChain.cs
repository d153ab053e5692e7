namespace Timbr.Typed;

/// <summary>A chain that ends with a slot.</summary>
internal abstract class NamedChain<TValues> : Chain<TValues>
{
    /// <summary>The same chain with another name for its last slot.</summary>
    /// <exception cref="ArgumentException">The name is blank, or another slot's.</exception>
    public abstract Chain<TValues> Named(string name);
}
