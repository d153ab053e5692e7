using System.Globalization;
using System.Text;

namespace Timbr.Typed.Analyzers.Differential;

/// <summary>Source with a line for each thing that can be complained of.</summary>
internal sealed class Writing
{
    private readonly StringBuilder _text = new("#nullable enable\nusing System; using System.Collections.Generic; using System.Threading.Tasks; using Timbr.Typed; using Words;\n");
    private readonly List<Place?> _places = [null, null];

    public string Text => _text.ToString();

    public Place? At(int line) => _places[line];

    /// <summary>As a pipeline, a parameter to a line.</summary>
    public static Writing Pipelines(IEnumerable<Signature> signatures)
    {
        var writing = new Writing();
        foreach (var signature in signatures)
        {
            writing.Line(null, $"[Pipeline<{signature.Message}>] public static partial class {signature.Pipeline} {{");
            for (var slot = 0; slot < signature.Outputs.Length; slot++)
            {
                writing.Line(null, $"[Slot({slot})] internal static {signature.Outputs[slot]} S{slot}() => throw null!;");
            }

            writing.Line(null, $"[Slot({signature.Outputs.Length})] internal static int Target(");
            foreach (var parameter in signature.Parameters)
            {
                var comma = parameter == signature.Parameters[^1] ? "" : ",";
                writing.Line(new Place(signature.Number, parameter.Name), $"{parameter.Mark}{parameter.Modifier}{parameter.Type} {parameter.Name}{comma}");
            }

            writing.Line(null, ") => 1; }");
        }

        return writing;
    }

    /// <summary>As calls written by hand: of the slot itself, and of a function for each parameter, so that no error hides another.</summary>
    public static Writing Calls(IEnumerable<Signature> signatures)
    {
        var writing = new Writing();
        foreach (var signature in signatures)
        {
            string Given(Parameter parameter) => parameter.Value < 0 ? "Message()" : $"{signature.Pipeline}.S{parameter.Value}()";
            writing.Line(null, string.Create(CultureInfo.InvariantCulture, $"static class H{signature.Number} {{ static {signature.Message} Message() => throw null!;"));
            foreach (var parameter in signature.Parameters.Where(p => p.Value is not null))
            {
                writing.Line(null, $"static void Take_{parameter.Name}({parameter.Modifier}{parameter.Type} value) {{ }}");
                writing.Line(new Place(signature.Number, parameter.Name), $"static void Give_{parameter.Name}() {{ Take_{parameter.Name}({Given(parameter)}); }}");
            }

            var arguments = signature.Parameters.Where(p => p.Value is not null).Select(p => $"{p.Name}: {Given(p)}");
            writing.Line(new Place(signature.Number, null), $"static void All() {{ {signature.Pipeline}.Target({string.Join(", ", arguments)}); }}");
            writing.Line(null, "}");
        }

        return writing;
    }

    private void Line(Place? place, string text)
    {
        _text.Append(text).Append('\n');
        _places.Add(place);
    }
}
