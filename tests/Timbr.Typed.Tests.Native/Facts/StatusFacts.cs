using Timbr.Typed.Tests.Native.Pipelines;

namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>The status as text, then in HTML.</summary>
internal static class StatusFacts
{
    public static async IAsyncEnumerable<string> TellAsync()
    {
        await using var machine = new Parcels.Machine(new MachineOptions { ExpectedMessages = 8 });
        machine.Slots.Label.Replace(static (parcel, price) => $"<{price.ToString()}>");
        await machine.PublishAllAsync(Enumerable.Range(0, 6).Select(static number => new Parcel(number == 4 ? 0 : number, "Ulm & \"Bonn\"", number - 1)));
        var status = machine.Status.Timeless();
        yield return status.ToString();
        foreach (var line in (status.ToText() + status.ToHtml()).Split('\n'))
        {
            yield return line;
        }
    }
}
