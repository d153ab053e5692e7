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

    /// <summary>The call of the declared function.</summary>
    public static string Invocation(PipelineModel model, SlotModel slot, Func<int, string> value) =>
        slot.IsGap ? value(slot.Number - 1)
        : slot.TakesTexts ? WithTexts(model, slot, value, "null")
        : $"{slot.Function}({Arguments(slot, value)})";

    /// <summary>The call of a function in the declared one's place.</summary>
    public static string Replacement(SlotModel slot, string function, Func<int, string> value) =>
        $"{function}({(slot.IsGap ? value(slot.Number - 1) : Arguments(slot, value, isReplaced: true))})";

    /// <summary>The call of what stands in the declared function's place, or else of that.</summary>
    public static string Replaceable(PipelineModel model, SlotModel slot, Func<int, string> value)
    {
        var function = $"functions.F{slot.Number}";
        if (slot.TakesTexts)
        {
            return WithTexts(model, slot, value, function);
        }

        return $"{function} is {{ }} g{slot.Number} ? {Replacement(slot, $"g{slot.Number}", value)} : {Invocation(model, slot, value)}";
    }

    /// <summary>As <see cref="Replaceable"/>, as statements: for what gives nothing.</summary>
    public static string ReplaceableStatement(PipelineModel model, SlotModel slot, Func<int, string> value) => slot.TakesTexts
        ? $"{Replaceable(model, slot, value)};"
        : $"if (functions.F{slot.Number} is {{ }} g{slot.Number}) {{ {Replacement(slot, $"g{slot.Number}", value)}; }} else {{ {Invocation(model, slot, value)}; }}";

    /// <summary>The call of a slot that takes texts, with the function that may stand in the declared one's place.</summary>
    public static string WithTexts(PipelineModel model, SlotModel slot, Func<int, string> value, string function)
    {
        var shared = Shared(slot, "in id", model.IsAsync ? "states" : "ref states", "cancellation");
        return $"Call{slot.Number}({string.Join(", ", slot.Reads.Select(value).Concat(shared).Append(function))})";
    }

    private static string Arguments(SlotModel slot, Func<int, string> value, bool isReplaced = false) => string.Join(
        ", ",
        slot.Arguments.Where(argument => !isReplaced || argument.Kind != BindingKind.Default).Select(argument => Argument(slot, argument, value, text: -1)));

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
                .Concat(Shared(slot, $"in {T}MessageId id", $"{(model.IsAsync ? "" : "ref ")}Core{model.Suffix} states", $"{Token} cancellation"))
                .Append($"{FunctionEmitter.TypeOf(model, slot)}? function");
            source.Open($"private static {slot.Returned} Call{slot.Number}({string.Join(", ", parameters)})");
            source.Line($"var json = {J}JsonBuffer.Rent();");
            source.Open("try");
            var texts = slot.Arguments.Where(a => a.Kind == BindingKind.Text).Select(a => a.Value).Distinct().ToList();
            for (var text = 0; text < texts.Count; text++)
            {
                var shape = model.ShapeOf(texts[text] < 0 ? model.InputShape : model.Slots[texts[text]].Shape);
                CoreJsonEmitter.Guarded(model, source, shape, Local(texts[text]), texts[text]);
                source.Line($"var end{text} = json.Position;");
            }

            string Arguments(bool isReplaced) => string.Join(
                ", ",
                slot.Arguments.Where(a => !isReplaced || a.Kind != BindingKind.Default)
                    .Select(a => Argument(slot, a, Local, a.Kind == BindingKind.Text ? texts.IndexOf(a.Value) : -1)));
            if (slot.Returned == "void")
            {
                source.Line($"if (function is null) {{ {slot.Function}({Arguments(false)}); }} else {{ function({Arguments(true)}); }}");
            }
            else
            {
                source.Line($"return function is null ? {slot.Function}({Arguments(false)}) : function({Arguments(true)});");
            }

            source.Close();
            source.Open("finally");
            source.Line("json.Return();");
            source.Close();
            source.Close().Blank();
        }
    }
}
