using System.Globalization;
using System.Text;
using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Wire;

/// <summary>A pipeline as a baseline lists it: a line for each slot and each member, so that a review sees what changed.</summary>
internal static class WireText
{
    public const string Pipeline = "pipeline";
    public const string Type = "type";
    public const string Input = "in";
    public const string From = "from";
    public const string Required = "required";

    public static string Of(WirePipeline pipeline)
    {
        var text = new StringBuilder($"{Pipeline} {pipeline.Name}\n  {Input} {pipeline.Input}\n");
        foreach (var slot in pipeline.Slots)
        {
            var reads = slot.Reads.Count == 0 ? "" : $" {From} {string.Join(" ", slot.Reads.Select(Value))}";
            text.Append("  ").Append(Value(slot.Number)).Append(' ').Append(slot.Name).Append(' ').Append(slot.Type).Append(reads).Append('\n');
        }

        foreach (var type in pipeline.Objects)
        {
            text.Append("  ").Append(Type).Append(' ').Append(type.Key).Append('\n');
            foreach (var member in type.Value)
            {
                text.Append("    ").Append(JsonLiteral.Quoted(member.Name)).Append(' ').Append(member.Type).Append(member.IsRequired ? " " + Required : "").Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Value(int number) => number < 0 ? Input : number.ToString(CultureInfo.InvariantCulture);
}
