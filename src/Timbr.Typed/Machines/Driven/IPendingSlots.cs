namespace Timbr.Typed;

/// <summary>A message whose slots are waited for.</summary>
internal interface IPendingSlots
{
    /// <summary>The slots that have been called and have not ended, as text: <c>slot 2 'Look'</c>.</summary>
    IEnumerable<string> Pending { get; }
}
