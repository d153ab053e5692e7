using Timbr.Typed.Tests.Native.Pipelines;

namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>What can be changed in a machine while it runs.</summary>
internal static class SlotFacts
{
    private static readonly Parcel Parcel = new(4, "Ulm", 2);

    public static async IAsyncEnumerable<string> TellAsync()
    {
        await using var machine = new Parcels.Machine();
        var lines = new Lines();
        machine.PublishTo(lines);
        machine.Start();
        var changes = new List<string>();
        machine.Events += happened => changes.AddRange(happened.Kind == MachineEventKind.SlotReplaced ? [happened.Text] : []);

        yield return $"declared: {await NextAsync()}";
        machine.Slots.Price.Use(Parcels.Slots.Price.Variants.Flat);
        yield return $"variant: {await NextAsync()}";
        machine.Slots.Price.Replace(static parcel => Step.Stop(parcel.Weight));
        yield return $"replaced: {await NextAsync()}";
        machine.Slots.Price.Reset();
        machine.Slots.Sum.Replace(static (Parcel parcel, ref (int Parcels, double Weight) sum) => (sum.Parcels, -1));
        machine.Slots.Slot6.Replace(static nothing => nothing);
        yield return $"state stays: {await NextAsync()}";

        var failures = 0;
        machine.Slots.Share.Replace(parcel => ++failures < 3 ? throw new InvalidOperationException("not yet") : failures);
        machine.Slots.Share.RetryOnError(new RetryOptions { MaxRetries = 2, Delay = TimeSpan.Zero });
        yield return $"tried again: {await NextAsync()}, {machine.Slots.Share.Retried} times";
        machine.Slots.Share.RetryOnError(null);
        machine.Slots.Share.Reset();

        machine.Slots.Each.Shadow(static (share, price) => share == 20 ? price / share : throw new NotSupportedException("not this share"), every: 1);
        machine.Slots.Price.Shadow("flat", every: 1);
        await NextAsync();
        await NextAsync(Parcel with { Number = 5 });
        yield return $"compared: {Text(machine.Slots.Each.ShadowStatus!)}; {Text(machine.Slots.Price.ShadowStatus!)}";
        machine.Slots.Price.Promote();
        machine.Slots.Each.EndShadow();
        yield return $"promoted: {await NextAsync()}";
        yield return $"aside: {Parcels.ToJson(machine.Invoke(Parcel))}";
        yield return $"slots: {string.Join("; ", machine.Slots.Select(static slot => slot.ToString()))}";
        yield return $"version: {machine.Slots.Version}";
        yield return $"unknown: {Refusal(() => machine.Slots["Price"].Use("free"))}";
        await machine.StopAsync();
        foreach (var change in changes)
        {
            yield return $"event: {change}";
        }

        async Task<string> NextAsync(Parcel? parcel = null)
        {
            var before = machine.Status.Processed;
            machine.Put(parcel ?? Parcel);
            await Waiting.UntilAsync(() => machine.Status.Processed > before);
            return lines.All[^1];
        }
    }

    private static string Text(ShadowStatus status) => $"{status.Compared}, {status.Different} different, {status.Failed} failed, {status.LastError?.Message ?? "no error"}";

    private static string Refusal(Func<long> change)
    {
        try
        {
            return $"{change()}";
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }
}
