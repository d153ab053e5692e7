using Timbr.Typed.Json.Parity;
using Timbr.Typed.Schema.Tests.Validation;

namespace Timbr.Typed.Schema.Tests;

public sealed class CatalogueTests(SchemaValidator validator)
{
    private const int ValuesOfEach = 60;
    private const int MutantsOfEach = 300;

    public static TheoryData<string> Names => Catalogue.Names;

    // Of what takes any JSON, and what is written so that it cannot be read, the framework refuses nothing or everything.
    private static readonly string[] s_unrefusing = ["JsonElement", "Nullable<JsonElement>", "JsonDocument", "NumberHandling.OnMembers", "NumberHandling.OnListMember"];

    public static TheoryData<string> Refusing => [.. Registry.Entries.Where(entry => entry is { IsRead: true, IsDelegated: false }).Select(entry => entry.Name).Except(s_unrefusing)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_value_is_written_as_the_schema_says(string name)
    {
        var entry = Registry.Find(name);
        var values = Catalogue.Values(entry, ValuesOfEach).Select(json => Catalogue.Around(entry, json)).ToList();
        var faults = validator.Validate(Catalogue.SchemaOf(entry), values).Zip(values).Where(pair => pair.First is not null).ToList();

        Assert.NotEmpty(values);
        Assert.True(faults.Count == 0, $"{faults.Count} of {values.Count} are refused:\n{string.Join('\n', faults.Take(3).Select(fault => $"{fault.First}: {fault.Second}"))}");
    }

    [Theory]
    [MemberData(nameof(Refusing))]
    public void What_the_framework_refuses_to_read_the_schema_refuses(string name)
    {
        var entry = Registry.Find(name);
        var mutants = Catalogue.Values(entry, MutantsOfEach)
            .Where(json => !FrameworkReading.Refuses(entry, json))
            .SelectMany((json, i) => Mutant.Of(json, seed: i))
            .Take(MutantsOfEach)
            .Where(mutant => FrameworkReading.Refuses(entry, mutant.Json))
            .ToList();
        var answers = validator.Validate(Catalogue.SchemaOf(entry), mutants.Select(mutant => Catalogue.Around(entry, mutant.Json)));
        var faults = mutants.Zip(answers).Where(pair => pair.Second is null).ToList();

        Assert.NotEmpty(mutants);
        Assert.True(faults.Count == 0, $"{faults.Count} of {mutants.Count} are accepted:\n{string.Join('\n', faults.Take(3).Select(fault => fault.First))}");
    }
}
