namespace Timbr.Typed;

/// <summary>Calls one slot of a message whose slots are waited for.</summary>
internal abstract class ChainStep
{
    /// <summary>Calls the slot and stores its value.</summary>
    /// <param name="run">The message.</param>
    /// <param name="functions">What runs in the place of some functions; null for none.</param>
    /// <returns>False: the slot does not end the message.</returns>
    public abstract ValueTask<bool> CallAsync(object run, FluentFunctions? functions);

    /// <summary>Stores the value of a call that has been made.</summary>
    /// <param name="run">The message.</param>
    /// <param name="call">The slot's call.</param>
    /// <returns>False: the slot does not end the message.</returns>
    public abstract ValueTask<bool> TakeAsync(object run, Task call);
}
