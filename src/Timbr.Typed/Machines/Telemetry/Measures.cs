using System.Diagnostics;

namespace Timbr.Typed;

/// <summary>What one machine reports while somebody listens: each message as it comes, counts a batch at a time. One thread at a time, but for <see cref="Start"/>.</summary>
internal sealed class Measures(string pipeline, TimeProvider time, Func<long> dropped)
{
    private const string Complete = "complete";
    private const string Failed = "failed";
    private const string Stopped = "stopped";
    private const string Dropped = "dropped";

    private MeasuredMessage _message;
    private long _complete;
    private long _failed;
    private long _stopped;
    private long _dropped;

    /// <summary>Starts a message on the thread that evaluates it; <see cref="Begin"/> follows, on the same or another one.</summary>
    public MeasuredMessage Start(in MessageId id)
    {
        var activity = Instruments.Activities.StartActivity(Instruments.Message, ActivityKind.Consumer);
        if (activity is { IsAllDataRequested: true })
        {
            activity.SetTag(Instruments.Pipeline, pipeline);
            activity.SetTag(Instruments.MessageId, id.ToString());
        }

        return new MeasuredMessage(activity, Instruments.Duration.Enabled ? time.GetTimestamp() : 0);
    }

    /// <summary>Takes a message in hand. Whoever is told of it on this thread finds its activity to be the current one.</summary>
    public void Begin(in MeasuredMessage message)
    {
        _message = message;
        if (message.Activity is not null)
        {
            Activity.Current = message.Activity;
        }
    }

    public void End(EvaluationOutcome outcome)
    {
        var name = outcome.HasFailed ? Failed : outcome.StoppedAt is not null ? Stopped : Complete;
        Count(name);
        if (_message.Began != 0)
        {
            Instruments.Duration.Record(time.GetElapsedTime(_message.Began).TotalSeconds, Tag(Instruments.Pipeline, pipeline), Tag(Instruments.Outcome, name));
        }

        if (outcome.HasFailed && Instruments.SlotErrors.Enabled)
        {
            foreach (var error in outcome.Errors)
            {
                Instruments.SlotErrors.Add(1, Tag(Instruments.Pipeline, pipeline), Tag(Instruments.Slot, error.Name));
            }
        }

        EndMessage(name, outcome.HasFailed ? outcome.Errors[0].Exception : null);
    }

    /// <summary>Ends a message that is lost to a fault of the pipeline itself.</summary>
    public void Lose(Exception error)
    {
        Count(Failed);
        EndMessage(Failed, error);
    }

    /// <summary>Ends a message that is not processed.</summary>
    public void GiveUp() => EndMessage(Dropped, null);

    /// <summary>Reports what was counted since the last time.</summary>
    public void Flush()
    {
        Report(ref _complete, Complete);
        Report(ref _failed, Failed);
        Report(ref _stopped, Stopped);
        var now = dropped();
        if (now != _dropped)
        {
            Instruments.Dropped.Add(now - _dropped, Tag(Instruments.Pipeline, pipeline));
            _dropped = now;
        }
    }

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    private void Count(string outcome)
    {
        ref var count = ref outcome == Failed ? ref _failed : ref outcome == Stopped ? ref _stopped : ref _complete;
        count++;
    }

    private void Report(ref long count, string outcome)
    {
        if (count != 0)
        {
            Instruments.Messages.Add(count, Tag(Instruments.Pipeline, pipeline), Tag(Instruments.Outcome, outcome));
            count = 0;
        }
    }

    private void EndMessage(string outcome, Exception? error)
    {
        _message.End(outcome, error);
        _message = default;
    }
}
