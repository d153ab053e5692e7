using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The machine of a pipeline, with its slots.</summary>
internal static class MachineEmitter
{
    public static void Emit(PipelineModel model, SourceWriter source)
    {
        var slots = SlotSetName(model);
        source.Line($"/// <summary>Runs the pipeline: takes messages in, evaluates them, publishes the values. <c>Slots</c> changes what runs, also while it runs.</summary>");
        source.Line(GeneratedFile.GeneratedCode);
        source.Open($"{model.Access} sealed class Machine : {(model.IsAsync ? G + "Async" : T)}Machine<{model.InputType}, Evaluation>");
        if (model.HasState)
        {
            source.Line("private States[] _states = [new()];").Blank();
        }

        source.Line("/// <summary>Creates it; it takes messages in at once and works on them after <c>Start</c>.</summary>");
        source.Line("/// <param name=\"options\">Null for the defaults.</param>");
        source.Line($"public Machine({T}MachineOptions? options = null)");
        source.Line($"    : base(options, new {slots}())");
        source.Line("{");
        source.Line("}").Blank();
        source.Line("/// <summary>Creates it; it takes messages in at once and works on them after <c>Start</c>.</summary>");
        source.Line($"public Machine({T}MachineOptions<{model.InputType}> options)");
        source.Line($"    : this(({T}MachineOptions?)options)");
        source.Line("{");
        source.Line("}").Blank();
        source.Line("/// <summary>What runs in each slot, and how to change it, also while the machine runs.</summary>");
        source.Line($"public new {slots} Slots => ({slots})base.Slots;").Blank();
        if (model.IsAsync)
        {
            Async(model, source);
        }
        else
        {
            Sync(model, source);
        }

        if (model.HasState)
        {
            StateEmitter.Machine(model, source);
        }

        SlotSet(model, source, slots);
        source.Close().Blank();
    }

    private static string Core(PipelineModel model) => $"Evaluation.Core{model.Suffix}";

    private static void Sync(PipelineModel model, SourceWriter source)
    {
        var core = Core(model);
        var frame = $"ref {G}EvaluationFrame<Evaluation> frame";
        source.Line("/// <summary>Evaluates one message aside: no queue, no publishing, no counts, and states as they are before the first message.</summary>");
        source.Line($"/// <exception cref=\"{T}SlotException\">A slot threw; the inner exception is what it threw.</exception>");
        source.Line($"public Evaluation Invoke({model.InputType} message) => InvokeNow(message);").Blank();
        source.Line("/// <inheritdoc/>");
        source.Open($"protected override void Evaluate({model.InputType} message, in {T}MessageId id, {frame})");
        Run(model, source, Extras(model, $"_states[frame.Lane].Core{model.Suffix}"));
        source.Close().Blank();
        source.Line("/// <inheritdoc/>");
        source.Line($"protected override void EvaluateTimed({model.InputType} message, in {T}MessageId id, {frame}, {G}SlotClock clock) =>");
        source.Line($"    {core}.RunTimed(message{Extras(model, $"_states[frame.Lane].Core{model.Suffix}")}, ref frame, clock);").Blank();
        if (model.HasState)
        {
            source.Line("/// <inheritdoc/>");
            source.Open($"protected override void EvaluateAside({model.InputType} message, in {T}MessageId id, {frame})");
            source.Line("var states = new States();");
            Run(model, source, Extras(model, $"states.Core{model.Suffix}"));
            source.Close().Blank();
        }

        source.Line("/// <inheritdoc/>");
        source.Line($"protected override bool RunCandidate(int slot, {G}SlotFunctions candidate, object? states, in {T}MessageId id, ref Evaluation evaluation) =>");
        source.Line($"    {core}.Try(slot, ref evaluation{Extras(model, $"global::System.Runtime.CompilerServices.Unsafe.Unbox<States>(states!).Core{model.Suffix}")}, candidate);").Blank();
    }

    private static void Run(PipelineModel model, SourceWriter source, string extras)
    {
        source.Open("if (frame.Functions!.IsOriginal)");
        source.Line($"{Core(model)}.Run(message{extras}, ref frame);");
        source.Close();
        source.Open("else");
        source.Line($"{Core(model)}.RunReplaced(message{extras}, ref frame);");
        source.Close();
    }

    private static void Async(PipelineModel model, SourceWriter source)
    {
        string Extras(string states) => (model.UsesId ? ", id" : "") + (model.HasState ? $", {states}.Core{model.Suffix}" : "");
        source.Line("/// <inheritdoc/>");
        source.Line($"protected override {Tasks}ValueTask<Evaluation> EvaluateAsync({model.InputType} message, {T}MessageId id, {G}SlotFunctions? functions, int lane, {G}SlotClock? clock, {Token} cancellation) =>");
        source.Line($"    {Core(model)}.RunAsync(message{Extras("_states[lane]")}, cancellation, functions, clock);").Blank();
        if (model.HasState)
        {
            source.Line("/// <inheritdoc/>");
            source.Line($"protected override {Tasks}ValueTask<Evaluation> EvaluateAsideAsync({model.InputType} message, {T}MessageId id, {G}SlotFunctions? functions, {Token} cancellation) =>");
            source.Line($"    {Core(model)}.RunAsync(message{Extras("new States()")}, cancellation, functions);").Blank();
        }

        source.Line("/// <inheritdoc/>");
        source.Line($"protected override {Tasks}ValueTask<(bool Ends, Evaluation Evaluation)> RunCandidateAsync(int slot, {G}SlotFunctions candidate, object? states, {T}MessageId id, Evaluation evaluation, {Token} cancellation) =>");
        source.Line($"    {Core(model)}.TryAsync(slot, evaluation{Extras("((States)states!)")}, cancellation, candidate);").Blank();
    }

    private static void SlotSet(PipelineModel model, SourceWriter source, string name)
    {
        // In a pipeline that is wrong two slots may have one name.
        var typed = model.Slots.Where(slot => slot.Property.Length > 0 && FunctionEmitter.IsPublic(model, slot))
            .GroupBy(slot => slot.Name, StringComparer.Ordinal).Select(slots => slots.First()).ToList();
        foreach (var slot in typed)
        {
            source.Line($"/// <summary>What can run in slot {slot.Number}: <c>{EvaluationEmitter.Xml(EvaluationEmitter.Signature(model, slot))}</c>.</summary>");
            FunctionEmitter.Declare(slot, source, slot.FunctionAccess);
        }

        source.Line("/// <summary>The slots of the machine.</summary>");
        source.Open($"public sealed class {name} : {T}MachineSlots");
        source.Line($"internal {name}()");
        source.Line($"    : base({Core(model)}.Graph, {Core(model)}.NewFunctions())");
        source.Line("{");
        foreach (var slot in typed)
        {
            source.Line($"    {slot.Property} = base.Typed<{slot.Name}Function>({slot.Number});");
        }

        source.Line("}");
        foreach (var slot in typed)
        {
            source.Blank();
            source.Line($"/// <summary>Slot {slot.Number}: <c>{EvaluationEmitter.Xml(EvaluationEmitter.Signature(model, slot))}</c>.</summary>");
            source.Line($"{slot.FunctionAccess} {(slot.Name is "Version" or "Typed" ? "new " : "")}{T}MachineSlot<{slot.Name}Function> {slot.Property} {{ get; }}");
        }

        source.Close();
    }

    // A class cannot contain a member of its own name.
    private static string SlotSetName(PipelineModel model)
    {
        var name = "SlotSet";
        while (model.Slots.Any(slot => slot.Name == name))
        {
            name += "_";
        }

        return name;
    }

    private static string Extras(PipelineModel model, string states) =>
        (model.UsesId ? ", in id" : "") + (model.HasState ? $", ref {states}" : "");
}
