using Timbr.Typed.Schema.Tests.Validation;

namespace Timbr.Typed.Schema.Tests;

public sealed class MetaSchemaTests(SchemaValidator validator)
{
    public static TheoryData<string> Pipelines => [.. AllPipelines.Schemas.Keys];

    [Theory]
    [MemberData(nameof(Pipelines))]
    public void The_schema_of_a_pipeline_is_one_of_2020_12_without_mistakes(string pipeline) => Assert.Null(validator.Compile(AllPipelines.Schemas[pipeline]));

    [Fact]
    public void Every_sample_is_among_them() => Assert.Equal(
        ["Earthquakes", "HostWatch"],
        Directory.EnumerateFiles(Repository.Samples, "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema","type":"text"}""")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema","required":"A"}""")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema","$ref":"#/$defs/None"}""")]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema","colour":"red"}""")]
    [InlineData("""{"$schema":"http://json-schema.org/draft-07/schema#","type":"string"}""")]
    public void What_is_no_such_schema_is_refused(string text) => Assert.NotNull(validator.Compile(new SchemaOf(text, text)));
}
