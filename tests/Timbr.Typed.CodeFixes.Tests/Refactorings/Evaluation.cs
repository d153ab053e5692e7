using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>Runs a pipeline over quakes on one message, and gives the value of each slot by name.</summary>
internal static class Evaluation
{
    public static IReadOnlyDictionary<string, string> Of(Compilation compilation, Generators.Wiring.Pipeline pipeline)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        stream.Position = 0;
        var assembly = new AssemblyLoadContext(name: null, isCollectible: true).LoadFromStream(stream);
        var quake = Activator.CreateInstance(assembly.GetType("Quake")!, "Iceland", 4.5)!;
        var evaluation = assembly.GetType(pipeline.Type.Name)!.GetMethod("Evaluate", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, [quake])!;
        return pipeline.Slots.ToDictionary(slot => slot.Name, slot => ValueOf(evaluation, slot.Name), StringComparer.Ordinal);
    }

    private static string ValueOf(object evaluation, string name) =>
        Convert.ToString(evaluation.GetType().GetProperty(name)!.GetValue(evaluation), System.Globalization.CultureInfo.InvariantCulture)!;
}
