namespace Timbr.Typed.Generators.Pipelines;

/// <summary>Constants for the names of variants, so that a misspelt one does not compile.</summary>
internal static class VariantEmitter
{
    public static void Emit(PipelineModel model, SourceWriter source)
    {
        // A class cannot contain one of its own name.
        var slots = model.Slots.Where(slot => slot.Variants.Count > 0 && slot.Property is not ("" or "Variants")).ToList();
        if (slots.Count == 0 || model.Omitted.Contains("Slots"))
        {
            return;
        }

        source.Line("/// <summary>The slots that have variants.</summary>");
        source.Line(GeneratedFile.GeneratedCode);
        source.Open("public static class Slots");
        foreach (var slot in slots)
        {
            source.Line($"/// <summary>Slot {slot.Number}: <c>{EvaluationEmitter.Xml(slot.Name)}</c>.</summary>");
            source.Open($"public static class {slot.Property}");
            source.Line("/// <summary>The names of its variants.</summary>");
            source.Open("public static class Variants");
            foreach (var variant in slot.Variants)
            {
                source.Line("/// <summary>The name of one variant.</summary>");
                source.Line($"public const string {variant.Constant} = {Literals.Text(variant.Name)};");
            }

            source.Close();
            source.Close();
        }

        source.Close().Blank();
    }
}
