using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
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

    /// <summary>What is wrong with a pipeline that is right otherwise: the first change, and how many more there are.</summary>
    public static Fault? Of(Pipeline pipeline, WireBaseline baseline)
    {
        if (baseline.BrokenLine >= 0 || !pipeline.IsValid || !baseline.Pipelines.TryGetValue(pipeline.Type.MetadataPath(), out var before)
            || PipelineParser.Parse(pipeline) is not { IsValid: true } model)
        {
            return null;
        }

        var changes = WireComparison.Of(before, WireShapes.Of(model));
        if (changes.Count == 0)
        {
            return null;
        }

        var more = changes.Count switch { 1 => "", 2 => ", and 1 more change", _ => FormattableString.Invariant($", and {changes.Count - 1} more changes") };
        var place = pipeline.Slots.FirstOrDefault(slot => slot.Number == changes[0].Slot?.Number)?.Location ?? pipeline.Location;
        return new Fault(Rules.WireBaseline, place, Message(pipeline.Type.Name, changes[0].Text + more, baseline));
    }

    /// <summary>What is wrong with the file itself: a line that it cannot have, and pipelines that are no more.</summary>
    public static IEnumerable<Fault> Of(Compilation compilation, WireBaseline baseline)
    {
        if (baseline.BrokenLine >= 0)
        {
            yield return new Fault(
                Rules.WireBaseline, baseline.PlaceOf(baseline.BrokenLine),
                $"'{baseline.LineText(baseline.BrokenLine)}' cannot stand in '{baseline.FileName}'. Mend the file, or write it anew: {Advice}");
            yield break;
        }

        foreach (var name in baseline.Pipelines.Keys.OrderBy(name => name, StringComparer.Ordinal))
        {
            if (Find(compilation.Assembly.GlobalNamespace, name) is not { } type || !PipelineChecker.IsPipeline(type))
            {
                yield return new Fault(Rules.WireBaseline, baseline.PlaceOf(name), Message(name, "it is gone", baseline));
            }
        }
    }

    /// <summary>The baseline that fits the pipelines as they are.</summary>
    public static string Accept(Compilation compilation, CancellationToken cancellation) => WireFile.Of(Pipelines(compilation.Assembly.GlobalNamespace)
        .Select(type => PipelineChecker.Check(type, compilation, cancellation))
        .Where(pipeline => pipeline.IsValid)
        .Select(PipelineParser.Parse)
        .Where(model => model is { IsValid: true })
        .OrderBy(model => model!.MetadataName, StringComparer.Ordinal)
        .Select(model => WireText.Of(WireShapes.Of(model!))));

    /// <summary>The pipelines in a namespace or type, and in those within it.</summary>
    public static IEnumerable<INamedTypeSymbol> Pipelines(INamespaceOrTypeSymbol parent)
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
