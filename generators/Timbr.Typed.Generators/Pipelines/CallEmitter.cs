using Timbr.Typed.Generators.Wiring;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The call of a slot, with what each parameter receives.</summary>
internal static class CallEmitter
{
    /// <summary>What the calls need besides the slots.</summary>
    public static void Emit(PipelineModel model, SourceWriter source)
    {
        if (model.ConvertsImplicitly)
        {
            source.Line("/// <summary>Where only implicit conversions apply, as at a call written by hand.</summary>");
            source.Line("private static T Implicit<T>(T value) => value;").Blank();
        }

        if (model.HoldsValues)
        {
            source.Line("/// <summary>A reference to a converted value, since only a reference chooses the function that takes one.</summary>");
            source.Line("private static ref readonly T Held<T>(in T value) => ref value;").Blank();
        }

        Texts(model, source);
    }

    public static string Local(int value) => value < 0 ? "input" : $"f{value}";

    public static string Invocation(PipelineModel model, SlotModel slot, Func<int, string> value)
    {
        if (slot.IsGap)
        {
            return value(slot.Number - 1);
        }

        if (slot.TakesTexts)
        {
            return $"Call{slot.Number}({string.Join(", ", slot.Reads.Select(value).Concat(Shared(slot, "in id", model.IsAsync ? "states" : "ref states", "cancellation")))})";
        }

        return $"{slot.Function}({string.Join(", ", slot.Arguments.Select(argument => Argument(slot, argument, value, text: -1)))})";
    }

    private static string Argument(SlotModel slot, ArgumentModel argument, Func<int, string> value, int text) => argument.Kind switch
    {
        BindingKind.Value when argument.Passing == Passing.ByReference => $"in {value(argument.Value)}",
        BindingKind.Value when argument.Passing == Passing.Held => $"in Held<{argument.Type}>({value(argument.Value)})",
        BindingKind.Value when argument.Passing == Passing.Implicit => $"Implicit<{argument.Type}>({value(argument.Value)})",
        BindingKind.Value => $"({argument.Type}){value(argument.Value)}",
        BindingKind.Text when argument.Passing == Passing.Text => $"global::System.Text.Encoding.UTF8.GetString({Text(text)})",
        BindingKind.Text => $"new {T}JsonText({Text(text)})",
        BindingKind.Id => argument.Passing == Passing.ByReference ? "in id" : "id",
        BindingKind.State => $"{(slot.IsAsync ? "" : "ref ")}states._state{slot.Number}",
        BindingKind.Token => "cancellation",
        _ => argument.Passing == Passing.Held ? $"in Held<{argument.Type}>({argument.Default})" : argument.Default,
    };

    private static string Text(int text) => $"json.Written.Slice({(text == 0 ? "0, end0" : $"end{text - 1}, end{text} - end{text - 1}")})";

    private static IEnumerable<string> Shared(SlotModel slot, string id, string states, string cancellation)
    {
        if (slot.Arguments.Any(a => a.Kind == BindingKind.Id))
        {
            yield return id;
        }

        if (slot.StateType.Length > 0)
        {
            yield return states;
        }

        if (slot.Arguments.Any(a => a.Kind == BindingKind.Token))
        {
            yield return cancellation;
        }
    }

    // Slots that take JSON texts are called by way of a method that makes them.
    private static void Texts(PipelineModel model, SourceWriter source)
    {
        foreach (var slot in model.Slots.Where(slot => slot.TakesTexts))
        {
            string TypeOf(int value) => value < 0 ? model.InputType : model.Slots[value].Type;
            var parameters = slot.Reads.Select(value => $"{TypeOf(value)} {Local(value)}")
                .Concat(Shared(slot, $"in {T}MessageId id", $"{(model.IsAsync ? "" : "ref ")}Core{model.Suffix} states", $"{Token} cancellation"));
            var returned = slot.IsAsync ? slot.TaskType : slot.IsVoid ? "void" : slot.IsStep ? $"{T}Step<{slot.Type}>" : slot.Type;
            source.Open($"private static {returned} Call{slot.Number}({string.Join(", ", parameters)})");
            source.Line($"var json = {J}JsonBuffer.Rent();");
            source.Open("try");
            var texts = slot.Arguments.Where(a => a.Kind == BindingKind.Text).Select(a => a.Value).Distinct().ToList();
            for (var text = 0; text < texts.Count; text++)
            {
                var shape = model.ShapeOf(texts[text] < 0 ? model.InputShape : model.Slots[texts[text]].Shape);
                CoreJsonEmitter.Guarded(model, source, shape, Local(texts[text]), texts[text]);
                source.Line($"var end{text} = json.Position;");
            }

            var arguments = slot.Arguments.Select(a => Argument(slot, a, Local, a.Kind == BindingKind.Text ? texts.IndexOf(a.Value) : -1));
            source.Line($"{(slot.IsVoid && !slot.IsAsync ? "" : "return ")}{slot.Function}({string.Join(", ", arguments)});");
            source.Close();
            source.Open("finally");
            source.Line("json.Return();");
            source.Close();
            source.Close().Blank();
        }
    }
}
