using System.Globalization;
using Timbr.Typed.Generators.Wiring;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The straight lines through all slots: one that throws, one that keeps faults in, and one where functions may have been replaced.</summary>
internal static class RunEmitter
{
    public static void Emit(PipelineModel model, SourceWriter source)
    {
        Evaluate(model, source);
        Run(model, source);
    }

    private static void Evaluate(PipelineModel model, SourceWriter source)
    {
        source.Open($"internal static Evaluation Evaluate({model.InputType} input{CoreEmitter.ExtraParameters(model)})");
        foreach (var slot in model.Slots)
        {
            Call(model, source, slot, $"throw Failed({slot.Number}, error);");
            if (slot.IsStep)
            {
                var values = model.Slots.Select(other => other.Number <= slot.Number ? $"f{other.Number}" : $"default({other.Type})");
                source.Open($"if (s{slot.Number}.IsStop)");
                source.Line($"return new Evaluation({string.Join(", ", values.Prepend("input"))}, StoppedAt{slot.Number});");
                source.Close();
            }

            source.Blank();
        }

        source.Line($"return new Evaluation({string.Join(", ", model.Slots.Select(slot => $"f{slot.Number}").Prepend("input"))}, null);");
        source.Close().Blank();
        if (model.Slots.Any(slot => !slot.IsGap))
        {
            // Out of line, so that a handler needs no register that Evaluate would have to save.
            source.Line(CoreEmitter.NoInlining);
            source.Line("private static global::System.Exception Failed(int slot, global::System.Exception error) => Shape.Failed(slot, error);").Blank();
        }
    }

    private static void Run(PipelineModel model, SourceWriter source)
    {
        source.Line("/// <summary>As Evaluate, into a frame without faults, but a slot that throws fails itself and those that read it, and the others run.</summary>");
        Run(model, source, "Run", isReplaceable: false);
        source.Line("/// <summary>As Run, where other functions may stand in the place of the declared ones.</summary>");
        Run(model, source, "RunReplaced", isReplaceable: true);
    }

    private static void Run(PipelineModel model, SourceWriter source, string name, bool isReplaceable)
    {
        var s = model.Suffix;
        source.Open($"internal static void {name}({model.InputType} input{CoreEmitter.ExtraParameters(model)}, ref {G}EvaluationFrame<Evaluation> frame)");
        if (isReplaceable && model.Slots.Count > 0)
        {
            source.Line("var replaced = frame.Functions!.Replaced;");
        }

        source.Line($"frame.Value._in{s} = input;").Blank();
        foreach (var slot in model.Slots)
        {
            var failed = $"Resume(ref frame, {slot.Number}, error{CoreEmitter.ExtraArguments(model)}); return;";
            if (isReplaceable)
            {
                Replaceable(model, source, slot, failed);
            }
            else
            {
                Call(model, source, slot, failed);
            }

            // Not in one statement with the call: the place would be found before it, and no longer be known to be on the stack.
            source.Line($"frame.Value._f{slot.Number}{s} = f{slot.Number};");
            if (slot.IsStep)
            {
                source.Open($"if (s{slot.Number}.IsStop)");
                source.Line($"frame.Value._faults{s} = StoppedAt{slot.Number};");
                source.Line($"Clear(ref frame.Value, StoppedAt{slot.Number}.Missing);");
                source.Line("return;");
                source.Close();
            }

            source.Blank();
        }

        source.Close().Blank();
        if (isReplaceable && model.Slots.Count > 0)
        {
            source.Line($"private static Functions FunctionsOf(ref {G}EvaluationFrame<Evaluation> frame) => global::System.Runtime.CompilerServices.Unsafe.As<Functions>(frame.Functions!);").Blank();
        }
    }

    /// <summary>
    /// One slot: its value in a local. A <c>try</c> of its own costs nothing, since no handler reads what another slot stored; one
    /// <c>try</c> around all would need a note of the slot it has come to, a store before each.
    /// </summary>
    private static void Call(PipelineModel model, SourceWriter source, SlotModel slot, string failed)
    {
        var call = CallEmitter.Invocation(model, slot, CallEmitter.Local);
        Sign(model, source, slot);
        if (slot.IsGap)
        {
            source.Line($"var f{slot.Number} = {call};");
            return;
        }

        Declare(source, slot);
        Guarded(source, slot, call, failed);
        Unwrap(source, slot);
    }

    /// <summary>
    /// The same where another function may stand in the slot's place. After its call all that is needed later is read from the frame
    /// again, so that nothing has to be kept across the call, in registers that every message would have to save.
    /// </summary>
    private static void Replaceable(PipelineModel model, SourceWriter source, SlotModel slot, string failed)
    {
        var function = $"FunctionsOf(ref frame).F{slot.Number}";
        Sign(model, source, slot);
        Declare(source, slot);
        if (slot.TakesTexts)
        {
            Guarded(source, slot, CallEmitter.WithTexts(model, slot, CallEmitter.Local, function), failed);
            Unwrap(source, slot);
            return;
        }

        source.Open($"if ((replaced & 0x{(1UL << slot.Number).ToString("x", CultureInfo.InvariantCulture)}UL) == 0)");
        var declared = CallEmitter.Invocation(model, slot, CallEmitter.Local);
        if (slot.IsGap)
        {
            source.Line($"f{slot.Number} = {declared};");
        }
        else
        {
            Guarded(source, slot, declared, failed);
        }

        source.Close();
        source.Open("else");
        Guarded(source, slot, CallEmitter.Replacement(slot, function + "!", CallEmitter.Local), failed);
        var later = model.Slots.Skip(slot.Number + 1).ToList();
        for (var value = -1; value < slot.Number; value++)
        {
            if (later.Any(other => other.IsReading(value)))
            {
                source.Line($"{CallEmitter.Local(value)} = frame.Value._{(value < 0 ? "in" : $"f{value}")}{model.Suffix};");
            }
        }

        if (later.Count > 0)
        {
            source.Line("replaced = frame.Functions!.Replaced;");
        }

        source.Close();
        Unwrap(source, slot);
    }

    private static void Sign(PipelineModel model, SourceWriter source, SlotModel slot) =>
        source.Line($"// {slot.Number} {EvaluationEmitter.Signature(model, slot).Replace("\r", " ").Replace("\n", " ")}");

    private static void Declare(SourceWriter source, SlotModel slot)
    {
        if (!slot.IsVoid)
        {
            source.Line(slot.IsStep ? $"{T}Step<{slot.Type}> s{slot.Number};" : $"{slot.Type} f{slot.Number};");
        }
    }

    private static void Guarded(SourceWriter source, SlotModel slot, string call, string failed)
    {
        var target = slot.IsVoid ? "" : slot.IsStep ? $"s{slot.Number} = " : $"f{slot.Number} = ";
        source.Line($"try {{ {target}{call}; }}");
        source.Line($"catch (global::System.Exception error) {{ {failed} }}");
    }

    private static void Unwrap(SourceWriter source, SlotModel slot)
    {
        if (slot.IsVoid || slot.IsStep)
        {
            source.Line($"var f{slot.Number} = {(slot.IsVoid ? $"default({slot.Type})" : $"s{slot.Number}.Value")};");
        }
    }
}
