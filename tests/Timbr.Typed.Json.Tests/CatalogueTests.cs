using System.Reflection;
using Timbr.Typed.Json.Parity;

namespace Timbr.Typed.Json.Tests;

public sealed class CatalogueTests
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void It_has_at_least_150_types_each_under_a_name_of_its_own()
    {
        Assert.True(Registry.Entries.Count >= 150, $"There are {Registry.Entries.Count}.");
        Assert.Equal(Registry.Entries.Count, Registry.Entries.DistinctBy(entry => entry.Name).Count());
    }

    [Fact]
    public void Every_pipeline_of_it_has_an_entry()
    {
        var pipelines = typeof(Registry).Assembly.GetTypes().Where(type => IsPipeline(type) && IsOfCatalogue(type)).Select(type => type.FullName!).Order(StringComparer.Ordinal);
        var registered = Registry.Entries.Select(entry => entry.Pipeline.FullName!).Order(StringComparer.Ordinal);

        Assert.Equal(pipelines, registered);
    }

    [Fact]
    public void Every_entry_is_of_the_type_that_its_pipeline_carries() => Assert.All(Registry.Entries, entry =>
        Assert.Equal(entry.Type, entry.Pipeline.GetNestedType("Evaluation", BindingFlags.Public | BindingFlags.NonPublic)!.GetProperty(entry.IsRead ? "Input" : "Value", Everything)!.PropertyType));

    [Fact]
    public void Every_type_that_a_family_declares_is_part_of_an_entry()
    {
        var reached = new TypeReach();
        foreach (var entry in Registry.Entries)
        {
            reached.Add(entry.Type);
        }

        var declared = typeof(Registry).Assembly.GetTypes()
            .Where(type => IsOfCatalogue(type) && !type.IsSubclassOf(typeof(Family)))
            .Where(type => type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null)
            .Where(type => !(type.IsAbstract && type.IsSealed) && !IsGenerated(type) && !TypeReach.IsPartOfSerializing(type));

        Assert.Empty(declared.Where(type => !reached.Has(type) && !IsValueOf(reached, type) && !type.Name.EndsWith("Twin", StringComparison.Ordinal)).Select(type => type.FullName));
    }

    // Values of a type may be of types that derive from it and that nobody announced.
    private static bool IsValueOf(TypeReach reached, Type type) =>
        reached.Types.Any(t => t.Namespace == type.Namespace && (t.IsInterface || t.IsClass) && t.IsAssignableFrom(type));

    private static bool IsOfCatalogue(Type type) => type.Namespace?.StartsWith("Timbr.Typed.Json.Parity.Catalogue", StringComparison.Ordinal) == true;

    private static bool IsPipeline(Type type) => type.GetCustomAttributesData().Any(mark => mark.AttributeType.Name is "PipelineAttribute" or "PipelineAttribute`1");

    private static bool IsGenerated(Type type) => type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute), inherit: false) || (type.DeclaringType is { } outer && (IsPipeline(outer) || IsGenerated(outer)));
}
