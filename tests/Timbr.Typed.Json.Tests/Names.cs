using Timbr.Typed.Json.Parity;

namespace Timbr.Typed.Json.Tests;

/// <summary>The entries of the catalogue as data of tests.</summary>
internal static class Names
{
    public static TheoryData<string> Written => [.. Registry.Entries.Select(entry => entry.Name)];

    public static TheoryData<string> Read => [.. Registry.Entries.Where(entry => entry.IsRead).Select(entry => entry.Name)];

    /// <summary>A seed that is the same in each run.</summary>
    public static int Seed(string name)
    {
        var seed = 17;
        foreach (var c in name)
        {
            seed = unchecked((seed * 31) + c);
        }

        return seed & int.MaxValue;
    }
}
