using System.Diagnostics;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>A message whose evaluation has begun while somebody listens.</summary>
/// <param name="Activity">Its activity; null where nobody wants one.</param>
/// <param name="Began">When its evaluation began, as a timestamp; 0 where nobody wants to know.</param>
internal readonly record struct MeasuredMessage(Activity? Activity, long Began)
{
    /// <summary>Ends the activity.</summary>
    /// <param name="outcome">What became of the message.</param>
    /// <param name="error">What a slot threw; null if none did.</param>
    public void End(string outcome, Exception? error)
    {
        if (Activity is null)
        {
            return;
        }

        if (Activity.IsAllDataRequested)
        {
            Activity.SetTag(Instruments.Outcome, outcome);
        }

        if (error is not null)
        {
            Activity.SetStatus(ActivityStatusCode.Error, ExceptionText.MessageOf(error));
        }

        Activity.Dispose();
    }
}
