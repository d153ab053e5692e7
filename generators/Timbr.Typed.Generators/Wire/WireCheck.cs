using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Wiring;
using Timbr.Typed.Wire;

namespace Timbr.Typed.Generators.Wire;

/// <summary>TIMBR070: what the pipelines write is what the project's baseline says. The generator and the analyzer both ask here.</summary>
internal static class WireCheck
{
    private const string Advice = "dotnet build -p:TimbrUpdateBaseline=true";

    /// <summary>Whether the build says that the file is the baseline.</summary>
    public static bool IsBaseline(AdditionalText file, AnalyzerConfigOptionsProvider options) =>
        options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.TimbrWireBaseline", out var value) && value == "true";

    /// <summary>The file, where it can be read.</summary>
    public static WireBaseline? Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? WireBaseline.Parse(file.Path, text) : null;

    /// <summary>What is wrong with a pipeline that is right otherwise.</summary>
    public static Fault? Of(Pipeline pipeline, WireBaseline baseline) =>
        pipeline.IsValid && baseline.Pipelines.ContainsKey(Symbols.FullName(pipeline.Type.MetadataPath()))
        && PipelineParser.Parse(pipeline) is { } model && Of(model, baseline) is { } finding
            ? FaultOf(pipeline, finding)
            : null;

    /// <summary>The first change to a pipeline that is right otherwise, and how many more there are.</summary>
    public static WireFinding? Of(PipelineModel model, WireBaseline baseline)
    {
        if (baseline.BrokenLine >= 0 || !model.IsValid || !baseline.Pipelines.TryGetValue(model.FullName, out var before))
        {
            return null;
        }

        var changes = WireComparison.Of(before, WireShapes.Of(model));
        if (changes.Count == 0)
        {
            return null;
        }

        var more = changes.Count switch { 1 => "", 2 => ", and 1 more change", _ => FormattableString.Invariant($", and {changes.Count - 1} more changes") };
        return new WireFinding(model.MetadataName, changes[0].Slot?.Number, Message(model.Name, changes[0].Text + more, baseline));
    }

    /// <summary>What was found, at its place.</summary>
    public static Fault FaultOf(Pipeline pipeline, WireFinding finding) =>
        new(Rules.WireBaseline, pipeline.Slots.FirstOrDefault(slot => slot.Number == finding.Slot)?.Location ?? pipeline.Location, finding.Message);

    /// <summary>What is wrong with the file itself: a line that it cannot have, and pipelines that are no more.</summary>
    public static IEnumerable<Fault> OfFile(WireBaseline baseline, Func<string, bool> isPipeline)
    {
        if (baseline.BrokenLine >= 0)
        {
            yield return new Fault(
                Rules.WireBaseline, baseline.PlaceOf(baseline.BrokenLine),
                $"'{baseline.LineText(baseline.BrokenLine)}' cannot stand in '{baseline.FileName}'. Mend the file, or write it anew: {Advice}");
            yield break;
        }

        foreach (var name in baseline.Pipelines.Keys.Where(name => !isPipeline(name)).OrderBy(name => name, StringComparer.Ordinal))
        {
            yield return new Fault(Rules.WireBaseline, baseline.PlaceOf(name), Message(name, "it is gone", baseline));
        }
    }

    /// <summary>Whether the compilation has a pipeline of that name, right or wrong.</summary>
    public static bool IsPipeline(Compilation compilation, string name) =>
        Find(compilation.Assembly.GlobalNamespace, name) is { } type && PipelineChecker.IsPipeline(type);

    /// <summary>The baseline that fits the pipelines as they are.</summary>
    public static string Accept(Compilation compilation, CancellationToken cancellation) => WireFile.Of(Pipelines(compilation.Assembly.GlobalNamespace)
        .Select(type => PipelineChecker.Check(type, compilation, cancellation))
        .Where(pipeline => pipeline.IsValid)
        .Select(PipelineParser.Parse)
        .Where(model => model is { IsValid: true })
        .OrderBy(model => model!.FullName, StringComparer.Ordinal)
        .Select(model => WireText.Of(WireShapes.Of(model!))));

    // Those in a namespace or type, and in those within it.
    private static IEnumerable<INamedTypeSymbol> Pipelines(INamespaceOrTypeSymbol parent)
    {
        foreach (var member in parent.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type && PipelineChecker.IsPipeline(type))
            {
                yield return type;
            }

            foreach (var nested in Pipelines(member))
            {
                yield return nested;
            }
        }
    }

    private static string Message(string pipeline, string change, WireBaseline baseline) =>
        $"Pipeline '{pipeline}' breaks those who read it: {change}. Undo that, or accept it in '{baseline.FileName}': {Advice}";

    private static INamedTypeSymbol? Find(INamespaceOrTypeSymbol root, string name)
    {
        var symbol = root;
        foreach (var part in name.Split('.'))
        {
            symbol = symbol?.GetMembers(part).OfType<INamespaceOrTypeSymbol>().FirstOrDefault(member => member is not INamedTypeSymbol { IsGenericType: true });
        }

        return symbol as INamedTypeSymbol;
    }
}
