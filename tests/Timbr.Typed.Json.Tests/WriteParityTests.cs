using Timbr.Typed.Json.Parity;
using Timbr.Typed.Json.Parity.Comparison;
using Timbr.Typed.Json.Parity.Values;

namespace Timbr.Typed.Json.Tests;

public sealed class WriteParityTests
{
    private const int ValuesOfEach = 300;

    public static TheoryData<string> Entries => Names.Written;

    [Theory]
    [MemberData(nameof(Entries))]
    public void Any_value_is_written_byte_for_byte_as_by_the_framework(string name)
    {
        var entry = Registry.Find(name);
        var first = Names.Seed(name);
        for (var seed = first; seed < first + ValuesOfEach; seed++)
        {
            if (WriteParity.Difference(entry, new RandomValues(seed).Next(entry.Type)) is { } difference)
            {
                Assert.Fail($"Seed {seed}: {difference}");
            }
        }
    }
}
