namespace Timbr.Typed.Tests.Pipelines.Fluent;

public sealed class TypeNameTests
{
    [Theory]
    [InlineData(typeof(int), "int")]
    [InlineData(typeof(object), "object")]
    [InlineData(typeof(DateTime), "DateTime")]
    [InlineData(typeof(DayOfWeek), "DayOfWeek")]
    [InlineData(typeof(decimal?), "decimal?")]
    [InlineData(typeof(int[][,]), "int[][,]")]
    [InlineData(typeof(int?[]), "int?[]")]
    [InlineData(typeof(Dictionary<string, List<double>>), "Dictionary<string, List<double>>")]
    [InlineData(typeof(Dictionary<string, int>.KeyCollection), "Dictionary<string, int>.KeyCollection")]
    [InlineData(typeof((int, string)), "(int, string)")]
    [InlineData(typeof((int, string)?), "(int, string)?")]
    [InlineData(typeof(Environment.SpecialFolder), "Environment.SpecialFolder")]
    public void Types_are_named_as_in_code(Type type, string name) => Assert.Equal(name, TypeName.Of(type));
}
