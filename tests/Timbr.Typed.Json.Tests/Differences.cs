using Timbr.Typed.Json.Parity;
using Timbr.Typed.Json.Parity.Comparison;

namespace Timbr.Typed.Json.Tests;

/// <summary>Asserts that there are none, and tells all that there are.</summary>
internal static class Differences
{
    private const int MostShown = 8;

    public static void None(Entry entry, IEnumerable<byte[]> texts)
    {
        var found = texts.Select(text => ReadParity.Difference(entry, text)).OfType<string>().ToList();
        Assert.True(found.Count == 0, $"{found.Count} differences:\n{string.Join('\n', found.Take(MostShown))}");
    }
}
