using System.Globalization;

namespace Timbr.Typed.Generators.Tests.Differential;

internal enum SlotKind
{
    Value,
    Gap,
    Void,
    Step,
}

/// <summary>How a slot gives its value: at once, by a task that has ended, or by one that has not.</summary>
internal enum SlotWait
{
    None,
    Ended,
    Yielding,
}

/// <summary>A parameter: the value it must receive, or a default where there is none.</summary>
internal sealed record ParameterSpec(string Prefix, string Type, int? Source, string Name)
{
    public const int Default = 7;

    public string Declaration => $"{Prefix}{Type} {Name}{(Source is null ? $" = {Default.ToString(CultureInfo.InvariantCulture)}" : "")}";
}

internal sealed record SlotSpec(int Number, SlotKind Kind, string Type, IReadOnlyList<ParameterSpec> Parameters, bool CanFail)
{
    public SlotWait Wait { get; init; }

    public string Name => (Kind == SlotKind.Gap ? "Slot" : "F") + Number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A random pipeline as a description, from which both its source and what it must do follow.</summary>
internal sealed record PipelineSpec(string Name, string InputType, IReadOnlyList<SlotSpec> Slots, int TrailingGaps)
{
    private static readonly Dictionary<string, string[]> Accepting = new(StringComparer.Ordinal)
    {
        ["int"] = ["int", "int", "long", "double", "int?", "object", "IComparable"],
        ["long"] = ["long", "double", "long?", "object"],
        ["double"] = ["double", "double?", "object"],
        ["string"] = ["string", "object", "IEnumerable<char>", "string?"],
        ["bool"] = ["bool", "bool?", "object"],
        ["Rec"] = ["Rec", "object", "IRec"],
        ["Colour"] = ["Colour", "Enum", "object"],
        ["int?"] = ["int?", "long?", "object?"],
        ["int[]"] = ["int[]", "IReadOnlyList<int>", "IEnumerable<int>", "object"],
        ["None"] = ["None", "object"],
    };

    public static readonly string[] Types = ["int", "long", "double", "string", "bool", "Rec", "Colour", "int?", "int[]"];

    public bool IsAsync => Slots.Any(s => s.Wait != SlotWait.None);

    public string TypeOf(int value) => value < 0 ? InputType : Slots[value].Type;

    public static PipelineSpec Random(string name, Random random)
    {
        var input = Pick(random, Types);
        var slots = new List<SlotSpec>();
        var count = random.Next(1, 13);
        var isAsync = random.Next(3) == 0;
        string TypeOf(int value) => value < 0 ? input : slots[value].Type;
        for (var n = 0; n < count; n++)
        {
            var kind = random.Next(10) switch { 0 or 1 when n < count - 1 => SlotKind.Gap, 2 => SlotKind.Void, 3 => SlotKind.Step, _ => SlotKind.Value };
            var parameters = new List<ParameterSpec>();
            var positional = kind == SlotKind.Gap ? 0 : random.Next(random.Next(n + 2) + 1);
            var named = kind == SlotKind.Gap ? 0 : random.Next(3);
            for (int p = 0, taken = 0; p < positional + named; p++)
            {
                var isPositional = taken < positional && (p - taken >= named || random.Next(2) == 0);
                var source = isPositional ? n - 1 - taken++ : random.Next(-2, n);
                var mark = isPositional || source == -2 ? "" : source == -1 ? "[Input] " : random.Next(2) == 0 ? $"[From({source})] " : $"[From(\"{slots[source].Name}\")] ";
                var type = source == -2 ? "int" : Pick(random, Accepting[TypeOf(source)]);
                parameters.Add(new ParameterSpec(mark, type, source == -2 ? null : source, "p" + p.ToString(CultureInfo.InvariantCulture)));
            }

            // Optional parameters stand last in C#.
            parameters = [.. parameters.OrderBy(p => p.Source is null)];
            var output = kind == SlotKind.Gap ? TypeOf(n - 1) : kind == SlotKind.Void ? "None" : Pick(random, Types);
            var wait = isAsync && kind != SlotKind.Gap ? (SlotWait)random.Next(3) : SlotWait.None;
            slots.Add(new SlotSpec(n, kind, output, parameters, random.Next(3) == 0) { Wait = wait });
        }

        var tail = random.Next(4) == 0 ? random.Next(1, 3) : 0;
        for (var n = count; n < count + tail; n++)
        {
            slots.Add(new SlotSpec(n, SlotKind.Gap, TypeOf(n - 1), [], false));
        }

        return new PipelineSpec(name, input, slots, tail);
    }

    public string ToSource()
    {
        var slots = Slots.Where(s => s.Kind != SlotKind.Gap).Select(slot =>
        {
            var arguments = string.Concat(slot.Parameters.Select(p => ", " + p.Name));
            var hash = $"Lib.Hash(\"{Name}.{slot.Number}\", {(slot.CanFail ? "true" : "false")}{arguments})";
            var maker = "Lib.Make" + slot.Type.Replace("?", "OrNull", StringComparison.Ordinal).Replace("[]", "Array", StringComparison.Ordinal);
            var body = slot.Kind switch
            {
                SlotKind.Void => $"{hash}; return;",
                SlotKind.Step => $"var h = {hash}; return h % 4 == 0 ? Step.Stop({maker}(h)) : {maker}(h);",
                _ => $"return {maker}({hash});",
            };
            var type = slot.Kind switch { SlotKind.Void => "void", SlotKind.Step => $"Step<{slot.Type}>", _ => slot.Type };
            if (slot.Wait != SlotWait.None)
            {
                var task = slot.Number % 2 == 0 ? "Task" : "ValueTask";
                type = $"async System.Threading.Tasks.{task}{(slot.Kind == SlotKind.Void ? "" : $"<{type}>")}";
                body = (slot.Wait == SlotWait.Yielding ? "await System.Threading.Tasks.Task.Yield(); " : "") + body;
            }

            return $"    [Slot({slot.Number})] internal static {type} {slot.Name}({string.Join(", ", slot.Parameters.Select(p => p.Declaration))}) {{ Calls[{slot.Number}]++; {body} }}\n";
        });
        var size = TrailingGaps > 0 ? $"(Slots = {Slots.Count})" : "";
        return $"[Pipeline<{InputType}>{size}]\npublic static partial class {Name}\n{{\n    public static readonly int[] Calls = new int[64];\n{(IsAsync ? Awaiting : Calling)}{string.Concat(slots)}}}\n";
    }

    // As a machine's worker does it: into a frame that holds another message, unless that one failed.
    private string Calling => $$"""
            public static Evaluation Evaluated({{InputType}} message) => Evaluate(message);
            public static void Contained({{InputType}} message, ref Evaluation evaluation)
            {
                var frame = default(Timbr.Typed.Generated.EvaluationFrame<Evaluation>);
                frame.Value = evaluation.Outcome.IsComplete ? evaluation : default;
                Evaluation.Core.Run(message, ref frame);
                evaluation = frame.Value;
            }

        """;

    private string Awaiting => $$"""
            public static Evaluation Evaluated({{InputType}} message) => EvaluateAsync(message).AsTask().GetAwaiter().GetResult();
            public static void Contained({{InputType}} message, ref Evaluation evaluation) => evaluation = Evaluation.Core.RunAsync(message, default).AsTask().GetAwaiter().GetResult();

        """;

    private static T Pick<T>(Random random, T[] items) => items[random.Next(items.Length)];
}
