using Timbr.Typed.Generators.Wiring;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The types of what can run in a slot, and the set that a machine swaps: a field for each slot, null for what was declared.</summary>
internal static class FunctionEmitter
{
    /// <summary>The name of the type of a slot's functions, as the evaluator writes it.</summary>
    public static string TypeOf(PipelineModel model, SlotModel slot) => IsPublic(model, slot) ? $"Machine.{slot.Name}Function" : $"{slot.Name}Function";

    /// <summary>Whether the type of its functions stands in the machine. What mentions a type that is private to the pipeline's class cannot.</summary>
    public static bool IsPublic(PipelineModel model, SlotModel slot) => model.HasMachine && slot.FunctionAccess is not ("private" or "");

    public static void Declare(SlotModel slot, SourceWriter source, string access)
    {
        var parameters = slot.IsGap
            ? $"{slot.Type} value"
            : string.Join(", ", Given(slot).Select(argument => $"{argument.Modifier}{argument.Type} {argument.Name}"));
        source.Line($"{access} delegate {slot.Returned} {slot.Name}Function({parameters});").Blank();
    }

    public static void Emit(PipelineModel model, SourceWriter source)
    {
        foreach (var slot in model.Slots.Where(slot => !IsPublic(model, slot)))
        {
            Declare(slot, source, "private");
        }

        source.Line($"internal static {G}SlotFunctions NewFunctions() => new Functions();").Blank();
        source.Line("/// <summary>What runs in the place of declared functions.</summary>");
        source.Open($"private sealed class Functions : {G}SlotFunctions");
        source.Line("public static readonly Functions Declared = new();").Blank();
        foreach (var slot in model.Slots)
        {
            source.Line($"public {TypeOf(model, slot)}? F{slot.Number};");
        }

        source.Blank();
        source.Open("protected override void Set(int slot, global::System.Delegate? function)");
        if (model.Slots.Count > 0)
        {
            source.Open("switch (slot)");
            foreach (var slot in model.Slots)
            {
                source.Line($"case {slot.Number}: F{slot.Number} = ({TypeOf(model, slot)}?)function; return;");
            }

            source.Close();
        }

        source.Close().Blank();
        Variants(model, source);
        source.Close().Blank();
    }

    private static void Variants(PipelineModel model, SourceWriter source)
    {
        if (model.Slots.All(slot => slot.Variants.Count == 0))
        {
            source.Line("protected override global::System.Delegate? Variant(int slot, string name) => null;");
            return;
        }

        source.Line("protected override global::System.Delegate? Variant(int slot, string name) => (slot, name) switch");
        source.Line("{");
        foreach (var slot in model.Slots)
        {
            foreach (var variant in slot.Variants)
            {
                source.Line($"    ({slot.Number}, {Literals.Text(variant.Name)}) => ({TypeOf(model, slot)})({Lambda(model, slot, variant)}),");
            }
        }

        source.Line("    _ => null,");
        source.Line("};");
    }

    private static string Lambda(PipelineModel model, SlotModel slot, VariantModel variant)
    {
        var parameters = new List<string>();
        var arguments = new List<string>();
        for (var i = 0; i < slot.Arguments.Count; i++)
        {
            var argument = slot.Arguments[i];
            if (argument.Kind == BindingKind.Default)
            {
                arguments.Add(argument.Passing == Passing.Held ? $"in Held<{argument.Type}>({variant.Defaults[i]})" : variant.Defaults[i]);
                continue;
            }

            parameters.Add($"{argument.Modifier}{argument.Type} p{i}");
            arguments.Add(argument.Modifier.Length > 0 ? $"{argument.Modifier}p{i}" : $"p{i}");
        }

        return $"static ({string.Join(", ", parameters)}) => {variant.Function}({string.Join(", ", arguments)})";
    }

    private static IEnumerable<ArgumentModel> Given(SlotModel slot) => slot.Arguments.Where(argument => argument.Kind != BindingKind.Default);
}
