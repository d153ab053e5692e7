using System.Text;
using Timbr.Typed.Tests.Native.Pipelines;

namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>Pipelines without the generator, as long as they can be.</summary>
internal static class FluentFacts
{
    public static async IAsyncEnumerable<string> TellAsync()
    {
        var sums = Pipeline.For<Parcel>("Sums")
            .Slot(parcel => parcel.Weight * 2).Named("Price")
            .Slot(price => (int)price)
            .Slot((whole, price) => price - whole)
            .Slot((rest, whole, price, parcel) => rest == 0 ? default(int?) : whole)
            .Slot(odd => new List<string> { odd?.ToString() ?? "none", "x" })
            .Slot((texts, odd) => new Dictionary<string, double> { ["count"] = texts.Count, ["odd"] = odd ?? 0 })
            .Slot(counts => 12 / (int)counts["odd"]).Named("Inverse")
            .Slot((inverse, counts, texts, odd, rest, whole, price, parcel) => $"{parcel.Town} {price} {whole} {rest} {odd} {texts.Count} {counts.Count} {inverse}")
            .Build(ParcelJson.Default);
        var evaluation = sums.Evaluate(new Parcel(1, "Ulm", 1.25));
        var json = sums.ToJson(evaluation);
        yield return $"value: {evaluation.Slot7}";
        yield return $"json: {json}";
        yield return $"read back: {sums.ToJson(sums.ReadJson(Encoding.UTF8.GetBytes(json))) == json}";
        yield return $"message: {sums.ReadInput("{\"number\":3,\"town\":\"Köln\",\"weight\":1e2}"u8)}";
        yield return $"graph: {string.Join(", ", sums.Graph.Slots.Select(static slot => $"{slot.Name}: {slot.Type}"))}";
        await using (var machine = sums.CreateMachine())
        {
            foreach (var line in await machine.PublishAllAsync([new Parcel(1, "Ulm", 1.25), new Parcel(2, "Bonn", 1)]))
            {
                yield return $"machine: {line}";
            }
        }

        var calls = Pipeline.For<int>("Calls")
            .SlotAsync(async number => { await Task.Yield(); return number + 1; })
            .SlotAsync(async (next, number) => { await Task.Yield(); return next * number; })
            .Slot((product, next) => product - next)
            .SlotAsync(async difference => { await Task.Yield(); return difference == 1 ? throw new InvalidOperationException("one") : difference; })
            .SlotAsync((same, difference) => new ValueTask<long>(same + (long)difference))
            .Slot(sum => (double)sum)
            .SlotAsync(async (real, sum) => { await Task.Yield(); return real > sum; })
            .Slot((isMore, real, sum, same, difference, product, next, number) => $"{number} {next} {product} {difference} {same} {sum} {real} {isMore}")
            .Build(ParcelJson.Default);
        yield return $"async value: {(await calls.EvaluateAsync(4)).Slot7}";
        await using (var machine = calls.CreateMachine(new MachineOptions { Workers = 2 }))
        {
            foreach (var line in await machine.PublishAllAsync([4, 2, -3]))
            {
                yield return $"async machine: {line}";
            }
        }

        yield return $"undeclared: {Refusal(() => Pipeline.For<Uri>().Slot(address => 1).Build(ParcelJson.Default))}";
    }

    private static string Refusal(Func<object> build)
    {
        try
        {
            return $"{build()}";
        }
        catch (NotSupportedException exception)
        {
            return exception.Message;
        }
    }
}
