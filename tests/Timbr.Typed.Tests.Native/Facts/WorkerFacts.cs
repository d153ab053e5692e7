using System.Globalization;
using Timbr.Typed.Tests.Native.Pipelines;

namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>Several workers.</summary>
internal static class WorkerFacts
{
    private const int Many = 2000;
    private static readonly string[] Towns = ["Ulm", "Bonn", "Köln", "Jena", "Kiel"];

    public static async IAsyncEnumerable<string> TellAsync()
    {
        var parcels = Enumerable.Range(0, Many).Select(static number => new Parcel(number, Towns[number % Towns.Length], 1)).ToList();
        await using (var machine = new Rounds.Machine(new MachineOptions { Workers = 4 }))
        {
            var lines = await machine.PublishAllAsync(parcels);
            yield return $"in order: {lines.Select(NumberOf).SequenceEqual(Enumerable.Range(0, Many))}, {machine.Status.Processed} processed, {machine.Status.Failed} failed";
            yield return $"first: {lines[0]}";
            yield return $"failed: {lines[3]}";
        }

        await using (var machine = new Rounds.Machine(new MachineOptions { Workers = 4, KeepOrder = false }))
        {
            var lines = await machine.PublishAllAsync(parcels);
            yield return $"without order: {lines.Select(NumberOf).Order().SequenceEqual(Enumerable.Range(0, Many))}, {machine.Status.Processed} processed, {machine.Status.Failed} failed";
        }

        await using (var machine = new Books.Machine(new() { Workers = 3, PartitionBy = static parcel => parcel.Town }))
        {
            var lines = await machine.PublishAllAsync(parcels.Take(1000));
            yield return $"by town: {string.Join(' ', lines.TakeLast(Towns.Length).Select(SeenOf))}";
        }

        await using (var machine = new Books.Machine(new MachineOptions { Workers = 2 }))
        {
            yield return $"shared state: {Refusal(machine)}";
        }
    }

    private static int NumberOf(string line) => int.Parse(line.AsSpan(11, line.IndexOf(',') - 11), CultureInfo.InvariantCulture);

    /// <summary>The town of a line and the value behind it that counts it.</summary>
    private static string SeenOf(string line)
    {
        using var values = System.Text.Json.JsonDocument.Parse(line);
        return $"{values.RootElement[0].GetProperty("Town").GetString()}:{values.RootElement[3].GetInt32()}";
    }

    private static string Refusal(Books.Machine machine)
    {
        try
        {
            machine.Start();
            return "";
        }
        catch (MachineStateException exception)
        {
            return exception.Message;
        }
    }
}
