using System.Reflection;
using System.Text;
using Timbr.Typed.Json.Parity;
using Timbr.Typed.Json.Parity.Values;
using Timbr.Typed.Schema.Tests.Validation;

namespace Timbr.Typed.Schema.Tests;

/// <summary>The catalogue of types whose JSON is held against the framework's, and JSON of them as pipelines write it.</summary>
internal static class Catalogue
{
    private const BindingFlags Everything = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static TheoryData<string> Names => [.. Registry.Entries.Select(entry => entry.Name)];

    public static SchemaOf SchemaOf(Entry entry) => AllPipelines.Schemas[entry.Pipeline.FullName!];

    /// <summary>The array that a pipeline of the entry writes, with this in the place of the value.</summary>
    public static string Around(Entry entry, string json) => entry.IsRead ? $"[{json},0]" : $"[0,{json}]";

    /// <summary>JSON of random values that are null only where they are declared to be.</summary>
    public static IEnumerable<string> Values(Entry entry, int tries)
    {
        var place = entry.Pipeline.GetNestedType("Evaluation", BindingFlags.Public | BindingFlags.NonPublic)!.GetProperty(entry.IsRead ? "Input" : "Value", Everything)!;
        for (var seed = 0; seed < tries; seed++)
        {
            var values = new RandomValues(seed);
            var value = values.Next(entry.Type, DeclaredNulls.Of(place));
            if (!values.IsBroken)
            {
                yield return Encoding.UTF8.GetString(entry.Write(value));
            }
        }
    }
}
