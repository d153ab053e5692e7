using System.Diagnostics;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>What one machine reports while somebody listens: each message as it comes, counts a batch at a time. One thread at a time.</summary>
internal sealed class Measures(string pipeline, TimeProvider time, Func<long> dropped)
{
    private const string Complete = "complete";
    private const string Failed = "failed";
    private const string Stopped = "stopped";

    private Activity? _activity;
    private long _began;
    private long _complete;
    private long _failed;
    private long _stopped;
    private long _dropped;

    public void Begin(in MessageId id, bool hasRun)
    {
        if (hasRun)
        {
            return;
        }

        _activity = Instruments.Activities.StartActivity(Instruments.Message, ActivityKind.Consumer);
        if (_activity is { IsAllDataRequested: true })
        {
            _activity.SetTag(Instruments.Pipeline, pipeline);
            _activity.SetTag(Instruments.MessageId, id.ToString());
        }

        _began = Instruments.Duration.Enabled ? time.GetTimestamp() : 0;
    }

    public void End(EvaluationOutcome outcome)
    {
        var name = outcome.HasFailed ? Failed : outcome.StoppedAt is not null ? Stopped : Complete;
        Count(name);
        if (_began != 0)
        {
            Instruments.Duration.Record(time.GetElapsedTime(_began).TotalSeconds, Tag(Instruments.Pipeline, pipeline), Tag(Instruments.Outcome, name));
            _began = 0;
        }

        if (outcome.HasFailed && Instruments.SlotErrors.Enabled)
        {
            foreach (var error in outcome.Errors)
            {
                Instruments.SlotErrors.Add(1, Tag(Instruments.Pipeline, pipeline), Tag(Instruments.Slot, error.Name));
            }
        }

        EndActivity(name, outcome.HasFailed ? outcome.Errors[0].Exception : null);
    }

    /// <summary>Ends a message that is lost to a fault of the pipeline itself.</summary>
    public void Lose(Exception error)
    {
        Count(Failed);
        _began = 0;
        EndActivity(Failed, error);
    }

    /// <summary>Ends a message that is not processed.</summary>
    public void GiveUp()
    {
        _began = 0;
        EndActivity("dropped", null);
    }

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

    private void EndActivity(string outcome, Exception? error)
    {
        if (_activity is not { } activity)
        {
            return;
        }

        _activity = null;
        if (activity.IsAllDataRequested)
        {
            activity.SetTag(Instruments.Outcome, outcome);
        }

        if (error is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error, ExceptionText.MessageOf(error));
        }

        activity.Dispose();
    }
}
