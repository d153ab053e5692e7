using System.Text;
using Timbr.Typed.Tests.Native.Pipelines;

namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>Slots that throw.</summary>
internal static class FailureFacts
{
    private static readonly Parcel Numberless = new(0, "Ulm", 2);

    public static async IAsyncEnumerable<string> TellAsync()
    {
        await using var machine = new Parcels.Machine();
        var lines = await machine.PublishAllAsync([Numberless, new Parcel(4, "Köln", -1)]);
        foreach (var line in lines)
        {
            yield return $"json: {line}";
        }

        yield return $"no number: {Parcels.ToJson(Evaluate(new Parcel(4, "Bonn", double.NaN)))}";
        yield return $"read back: {Parcels.ToJson(Parcels.ReadJson(Encoding.UTF8.GetBytes(lines[0]))) == lines[0]}";
        yield return $"outcome read back: {Parcels.ReadJson(Encoding.UTF8.GetBytes(lines[0])).Outcome}";
        yield return $"counted: {machine.Status.Processed}, {machine.Status.Failed} failed, {machine.Status.Stopped} stopped";
        yield return $"previews: {machine.Previews.Good.Count} good, {machine.Previews.Failed.Count} failed";
        yield return $"inspections: {Customs.Inspections}";

        var error = Caught(() => Evaluate(Numberless));
        for (Exception? exception = error; exception is not null; exception = exception.InnerException)
        {
            yield return $"thrown: {exception.GetType().FullName}: {exception.Message}";
        }

        yield return $"where: {error.StackTrace?.Contains("Evaluate", StringComparison.Ordinal)}, {error.InnerException!.InnerException!.StackTrace?.Contains("Inspect", StringComparison.Ordinal)}";
        yield return $"unreadable: {Caught(() => Parcels.ReadInput("{\"number\":\"x\"}"u8)).Message}";
        yield return $"missing: {Caught(() => Parcels.ReadJson(Encoding.UTF8.GetBytes(lines[0])).Each).Message}";

        await using var ending = new Parcels.Machine(new MachineOptions { OnSlotError = OnSlotError.Throw });
        ending.SetSource([Numberless, Numberless]);
        ending.Start();
        await ending.Completion.ContinueWith(static _ => { }, TaskScheduler.Default);
        yield return $"ended by: {ending.Completion.Exception!.InnerException!.Message}";
    }

    private static Parcels.Evaluation Evaluate(Parcel parcel)
    {
        var states = new Parcels.States();
        return Parcels.Evaluate(parcel, ref states);
    }

    private static Exception Caught<T>(Func<T> action)
    {
        try
        {
            return new InvalidOperationException($"{action()}");
        }
        catch (TimbrException exception)
        {
            return exception;
        }
    }
}
