using Timbr.Typed.Tests.Native.Pipelines;

namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>Slots that wait.</summary>
internal static class AsyncFacts
{
    public static async IAsyncEnumerable<string> TellAsync()
    {
        await using (var machine = new Errands.Machine())
        {
            foreach (var line in await machine.PublishAllAsync([1, 4, 6]))
            {
                yield return $"json: {line}";
            }

            yield return $"aside: {Errands.ToJson(await machine.InvokeAsync(2))}";
        }

        await using (var machine = new Errands.Machine(new() { Workers = 3, PartitionBy = static number => number % 3 }))
        {
            machine.Slots.Fetched.Use(Errands.Slots.Fetched.Variants.AtOnce);
            machine.Slots.Asked.Replace(static async number =>
            {
                await Task.Yield();
                return new string('x', number);
            });
            foreach (var line in await machine.PublishAllAsync([1, 2, 3]))
            {
                yield return $"three workers: {line}";
            }
        }

        await using (var machine = new Errands.Machine())
        {
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            machine.Slots.Fetched.Replace(async (_, cancellation) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
                return 0;
            });
            machine.Start();
            machine.Put(1);
            await begun.Task;
            await machine.StopAsync(StopMode.Discard);
            yield return $"given up: {machine.Status.Processed} processed, {machine.Status.Dropped} dropped";
        }

        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        yield return $"cancelled: {await CaughtAsync(Errands.EvaluateAsync(1, new(), cancelled.Token))}";
        yield return $"thrown: {await CaughtAsync(Errands.EvaluateAsync(4, new()))}";
    }

    private static async Task<string> CaughtAsync(ValueTask<Errands.Evaluation> evaluation)
    {
        try
        {
            return Errands.ToJson(await evaluation);
        }
        catch (OperationCanceledException)
        {
            return "nothing";
        }
        catch (SlotException exception)
        {
            return $"{exception.Message}: {exception.InnerException!.InnerException!.Message}";
        }
    }
}
