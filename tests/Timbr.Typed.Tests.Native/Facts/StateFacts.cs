using Timbr.Typed.Tests.Native.Pipelines;

namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>States in a file, which may be another program's.</summary>
internal static class StateFacts
{
    private static readonly Parcel[] Some = [new(1, "Ulm", 1.5), new(2, "Bonn", 2), new(3, "Ulm", 0.25)];

    public static async IAsyncEnumerable<string> SaveAsync(string path)
    {
        await using var machine = new Books.Machine();
        foreach (var line in await machine.PublishAllAsync(Some))
        {
            yield return $"before: {line}";
        }

        yield return $"saved: {machine.SaveState(path).Processed}";

        // All but what changes with time: the begin, and the check at the end.
        foreach (var line in (await File.ReadAllLinesAsync(path))[1..^1])
        {
            yield return line;
        }
    }

    public static async IAsyncEnumerable<string> LoadAsync(string path)
    {
        await using (var machine = new Books.Machine())
        {
            yield return $"loaded: {machine.LoadState(path).Processed}";
            foreach (var line in await machine.PublishAllAsync([new Parcel(4, "Ulm", 4)]))
            {
                yield return $"after: {line}";
            }
        }

        await using (var machine = new Parcels.Machine())
        {
            yield return $"of another pipeline: {Refusal(machine, path)}";
        }

        await File.WriteAllTextAsync(path, (await File.ReadAllTextAsync(path)).Replace("Ulm", "Elm", StringComparison.Ordinal));
        await using (var machine = new Books.Machine())
        {
            yield return $"damaged: {Refusal(machine, path)}";
        }
    }

    private static string Refusal<TInput, TEvaluation>(Machine<TInput, TEvaluation> machine, string path)
        where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
    {
        try
        {
            return $"{machine.LoadState(path)}";
        }
        catch (StateFileException exception)
        {
            return exception.Message.Replace(path, "FILE", StringComparison.Ordinal);
        }
    }
}
