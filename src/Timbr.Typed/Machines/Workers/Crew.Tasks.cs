using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>Workers of pipelines with asynchronous slots. They are on a thread of the pool while they have something to do, and on none while they wait.</summary>
internal sealed partial class Crew<TInput, TEvaluation>
{
    /// <summary>
    /// After so many messages that ended at once others get the thread. A thread that ended what a slot waited for, and so came to a worker, is lent: it
    /// begins one more message, no matter whether that ends at once, since whoever it belongs to waits.
    /// </summary>
    private const int MessagesInTurn = 64;

    private async Task RunAsync(int worker)
    {
        await ReturnThreadAsync().ConfigureAwait(false);
        try
        {
            var turns = 0;
            var isLent = false;
            while (!HasEnded(worker))
            {
                if (TryClaim(worker, out var position))
                {
                    if (await ProcessAsync(worker, position).ConfigureAwait(false))
                    {
                        (isLent, turns) = (true, 0);
                    }
                    else if (isLent || ++turns == MessagesInTurn)
                    {
                        (isLent, turns) = (false, 0);
                        await ReturnThreadAsync().ConfigureAwait(false);
                    }
                }
                else if (!SpinForMessages(worker) && IsToWait(worker))
                {
                    _dry?.Idle();
                    await _places[worker].Work.BlockAsync().ConfigureAwait(false);
                    _dry?.Busy();
                    Interlocked.Decrement(ref _waiting.Value);
                }
            }
        }
        catch (Exception exception)
        {
            Break(exception);
        }

        _places[worker].Thread = null;
        _places[worker].IsBusy = false;
    }

    /// <returns>Whether the worker had no thread meanwhile.</returns>
    private async ValueTask<bool> ProcessAsync(int worker, long position)
    {
        var place = _places[worker];
        var hasWaited = false;
        place.Thread = Thread.CurrentThread;
        if (IsToEvaluate(ref Entry(position)))
        {
            var evaluating = EvaluateAsync(worker, position);
            hasWaited = !evaluating.IsCompleted;
            if (hasWaited)
            {
                place.Thread = null;
            }

            await evaluating.ConfigureAwait(false);
            if (hasWaited && !Thread.CurrentThread.IsThreadPoolThread)
            {
                // It may be anybody's, such as one that shows windows.
                await ReturnThreadAsync().ConfigureAwait(false);
            }

            place.Thread = Thread.CurrentThread;

            place.Count();
        }

        LetOut(position);
        place.Thread = null;
        return hasWaited;
    }

    private async ValueTask EvaluateAsync(int worker, long position)
    {
        var (message, id, clock) = Taken(ref Entry(position));
        try
        {
            var (evaluation, version) = await _machine.EvaluateMessageAsync(message, id, worker, clock).ConfigureAwait(false);
            Keep(ref Entry(position), in evaluation, version);
        }
        catch (OperationCanceledException) when (_machine.Abandonment.IsCancellationRequested)
        {
            Entry(position).IsDropped = true;
        }
        catch (Exception exception)
        {
            // As where there are threads: the message is lost, the machine goes on.
            Entry(position).Fault = exception;
        }
    }

    private (TInput Message, MessageId Id, SlotClock? Clock) Taken(ref CrewEntry<TInput, TEvaluation> entry)
    {
        if (_outlet.IsMeasured)
        {
            // The activity is the current one until EvaluateAsync ends.
            entry.Measured = _outlet.Start(in entry.Id);
        }

        return (entry.Message, entry.Id, entry.IsTimed ? _machine.Clock : null);
    }

    /// <summary>Goes on on another thread, after whatever waits for one.</summary>
    private static async ValueTask ReturnThreadAsync() => await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
}
