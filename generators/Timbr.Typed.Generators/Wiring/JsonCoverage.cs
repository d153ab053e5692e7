using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR014 and 027: every value can be written as JSON, and the message can be read.</summary>
internal static class JsonCoverage
{
    public static void Check(Pipeline pipeline, AttributeData attribute, CancellationToken cancellation)
    {
        CheckNaming(pipeline, attribute, cancellation);
        JsonLimits.Check(pipeline, attribute, cancellation);
        var collected = JsonShapeCollector.Collect(pipeline, attribute.Named<int>("PropertyNaming"), Delegation(pipeline, attribute, cancellation));
        pipeline.Shapes = collected.Table;
        var told = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        if (pipeline.Input is { } input && pipeline.InputShape.Length == 0)
        {
            Report(pipeline, told, input, pipeline.Location, $"Pipeline '{pipeline.Type.Name}' receives '{input.ToMessage()}'", collected.InputGap);
        }

        foreach (var (slot, output, gap) in collected.Gaps)
        {
            Report(pipeline, told, output, slot.Location, $"{slot.Title} gives '{output.ToMessage()}'", gap);
        }
    }

    private static JsonDelegation Delegation(Pipeline pipeline, AttributeData attribute, CancellationToken cancellation)
    {
        if (attribute.Named<INamedTypeSymbol>("JsonContext") is not { } context || context.HasError())
        {
            return JsonDelegation.None;
        }

        if (JsonDelegation.Problem(context, pipeline.Type, pipeline.Compilation) is not { } problem)
        {
            return JsonDelegation.To(context);
        }

        // What the right one would write is no second mistake.

        pipeline.Report(Rules.NotJson, PipelineDeclaration.Place(attribute, cancellation), $"Pipeline '{pipeline.Type.Name}' has JsonContext = typeof({context.ToMessage()}), but '{context.Name}' {problem}.");
        return JsonDelegation.Unknown;
    }

    private static void CheckNaming(Pipeline pipeline, AttributeData attribute, CancellationToken cancellation)
    {
        var naming = attribute.NamedArguments.FirstOrDefault(a => a.Key == "PropertyNaming").Value;
        if (naming is not { Kind: TypedConstantKind.Enum, Type: { } type, Value: { } value })
        {
            return;
        }

        var known = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).ToList();
        if (!known.Any(f => value.Equals(f.ConstantValue)))
        {
            pipeline.Report(
                Rules.JsonMembers, PipelineDeclaration.Place(attribute, cancellation),
                $"Pipeline '{pipeline.Type.Name}' has PropertyNaming = {value}, which names no way of naming. Use one of: {string.Join(", ", known.Select(f => f.Name))}.");
        }
    }

    private static void Report(Pipeline pipeline, HashSet<ITypeSymbol> told, ITypeSymbol type, Location location, string subject, JsonGap? gap)
    {
        if (gap is null || gap.Problem.Length == 0)
        {
            pipeline.IsIncomplete = true;
            return;
        }

        // The mistake is in the user's own type, not in each slot that gives it.
        if (!told.Add(type) && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, pipeline.Type.ContainingAssembly))
        {
            return;
        }

        var rule = gap.IsContradiction ? Rules.JsonMembers : Rules.NotJson;
        var where = gap.Path.Length > 0 ? $", in '{gap.Path}'" : "";
        var advice = gap.Advice.Length > 0 ? gap.Advice
            : gap.Path.Length > 0
            ? $"Change the type of '{gap.Path}'{(gap.Declarable is { Length: > 0 } ? "," : ", or")} leave it out with [JsonIgnore]"
            : "Use a class, record or struct with public properties, a number, a string, an array, List<T> or Dictionary<string, T>";
        var context = gap.Declarable is { Length: > 0 } ? $", or declare '{gap.Declarable}' in a JsonContext" : "";
        pipeline.Report(rule, location, $"{subject}, which has no generated JSON{where}: {gap.Problem}. {advice}{context}.");
    }
}
