namespace Timbr.Typed;

/// <summary>The waits of a machine's own threads. Slots and sources run on them too, and may interrupt them.</summary>
internal static class Pulse
{
    /// <summary>Waits for a pulse. An interrupted wait ends as well: whoever calls this asks again whether to wait.</summary>
    public static void Await(object held)
    {
        try
        {
            Monitor.Wait(held);
        }
        catch (ThreadInterruptedException)
        {
            // It was not meant for the machine.
        }
    }
}
