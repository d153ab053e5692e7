using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Differential;

/// <summary>Random pipelines against a dictionary interpreter. TIMBR_SEED chooses other ones.</summary>
public sealed class DifferentialTests
{
    private const int Pipelines = 220;
    private const int MessagesEach = 6;

    private const string Library = """
        using System.Globalization;
        public enum Colour { Red, Green = 3, Blue = -1 }
        public interface IRec { int X { get; } }
        public sealed record Rec(int X, string? Y, Colour C) : IRec;
        public static class Lib
        {
            public static uint Hash(string seed, bool canFail, params object?[] values)
            {
                var hash = 2166136261u;
                foreach (var c in seed + "|" + string.Join("|", values.Select(Text))) hash = (hash ^ c) * 16777619u;
                hash ^= hash >> 15; hash *= 2246822519u; hash ^= hash >> 13;
                return canFail && hash % 5 == 0 ? throw new FormatException("<" + seed + ">") : hash;
            }
            private static string Text(object? value) => value switch
            {
                null => "null",
                string s => s,
                IEnumerable<int> items => string.Join(",", items),
                IFormattable f => f.GetType().Name + f.ToString(null, CultureInfo.InvariantCulture),
                _ => value.ToString()!,
            };
            public static int Makeint(uint h) => (int)h;
            public static long Makelong(uint h) => (long)h * h * (h % 2 == 0 ? 1 : -1);
            public static double Makedouble(uint h) => (h - 2e9) / 7;
            public static string Makestring(uint h) => "s<" + h % 1000 + "\u00e9";
            public static bool Makebool(uint h) => h % 2 == 0;
            public static Rec MakeRec(uint h) => new((int)h, h % 3 == 0 ? null : "y" + h, (Colour)(h % 4));
            public static Colour MakeColour(uint h) => (Colour)(h % 5);
            public static int? MakeintOrNull(uint h) => h % 3 == 0 ? null : (int)h;
            public static int[] MakeintArray(uint h) => Enumerable.Range((int)(h % 100), (int)(h % 4)).ToArray();
        }

        """;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("TIMBR_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20260101;

    [Fact]
    public void Generated_pipelines_do_what_the_rule_says()
    {
        var random = new Random(Seed);
        var pipelines = Enumerable.Range(0, Pipelines).Select(i => PipelineSpec.Random("P" + i.ToString(CultureInfo.InvariantCulture), random)).ToList();
        var loaded = Project.Of([Library, .. pipelines.Chunk(20).Select(chunk => string.Concat(chunk.Select(p => p.ToSource())))]).Load();
        var seen = new HashSet<SlotState>();
        foreach (var pipeline in pipelines)
        {
            var type = loaded.Assembly.GetType(pipeline.Name)!;
            object? evaluation = null;
            for (var i = 0; i < MessagesEach; i++)
            {
                var message = Make(loaded, pipeline.InputType, (uint)random.Next());
                var expected = new Interpreter(pipeline, type);
                expected.Run(message);
                seen.UnionWith(expected.States.Values);
                var where = $"seed {Seed}, message {JsonSerializer.Serialize(message)}\n{pipeline.ToSource()}";
                evaluation = CheckRun(pipeline, type, message, expected, evaluation, where);
                CheckEvaluate(pipeline, type, message, expected, where);
            }
        }

        Assert.Equal(4, seen.Count);
    }

    private static object CheckRun(PipelineSpec pipeline, Type type, object? message, Interpreter expected, object? evaluation, string where)
    {
        var calls = (int[])type.GetField("Calls")!.GetValue(null)!;
        Array.Clear(calls);
        var arguments = new[] { message, evaluation };
        type.GetMethod("Contained")!.Invoke(null, arguments);
        foreach (var slot in pipeline.Slots)
        {
            var runs = slot.Kind != SlotKind.Gap && expected.States[slot.Number] is SlotState.Value or SlotState.Failed && slot.Kind != SlotKind.Gap ? 1 : 0;
            Assert.True(calls[slot.Number] == runs, $"slot {slot.Number} ran {calls[slot.Number]} times instead of {runs}; {where}");
        }

        Compare(pipeline, type, arguments[1]!, expected, where);
        return arguments[1]!;
    }

    private static void CheckEvaluate(PipelineSpec pipeline, Type type, object? message, Interpreter expected, string where)
    {
        var evaluate = type.GetMethod("Evaluated")!;
        if (expected.Errors.Count == 0)
        {
            Compare(pipeline, type, evaluate.Invoke(null, [message])!, expected, where);
            return;
        }

        var error = Assert.IsType<SlotException>(Assert.Throws<TargetInvocationException>(() => evaluate.Invoke(null, [message])).InnerException);
        var first = expected.Errors.Keys.Min();
        Assert.Equal((first, pipeline.Slots[first].Name, pipeline.Name, expected.Errors[first].Message), (error.Slot, error.Name, error.Pipeline, error.InnerException!.Message));
    }

    private static void Compare(PipelineSpec pipeline, Type type, object evaluation, Interpreter expected, string where)
    {
        var outcome = (EvaluationOutcome)evaluation.GetType().GetProperty("Outcome")!.GetValue(evaluation)!;
        Assert.True(outcome.StoppedAt == expected.StoppedAt, $"stopped at {outcome.StoppedAt}; {where}");
        Assert.True(outcome.IsComplete == expected.States.Values.All(s => s == SlotState.Value && expected.StoppedAt is null), $"completeness; {where}");
        Assert.True(outcome.Errors.Select(e => e.Slot).SequenceEqual(expected.Errors.Keys.Order()), $"errors; {where}");
        foreach (var slot in pipeline.Slots)
        {
            Assert.True(outcome[slot.Number] == expected.States[slot.Number], $"slot {slot.Number} is {outcome[slot.Number]} instead of {expected.States[slot.Number]}; {where}");
            var property = evaluation.GetType().GetProperty(slot.Name)!;
            if (expected.States[slot.Number] == SlotState.Value)
            {
                Assert.True(Same(expected[slot.Number], property.GetValue(evaluation)), $"slot {slot.Number} has another value; {where}");
            }
            else
            {
                var error = Assert.Throws<TargetInvocationException>(() => property.GetValue(evaluation)).InnerException;
                Assert.IsType<SlotValueMissingException>(error);
            }
        }

        var json = (string)type.GetMethod("ToJson")!.Invoke(null, [evaluation])!;
        Assert.True(json == expected.Json(), $"{json}\ninstead of\n{expected.Json()}\n{where}");
    }

    private static bool Same(object? expected, object? actual) => expected is int[] items ? items.SequenceEqual((int[])actual!) : Equals(expected, actual);

    private static object? Make(Loaded loaded, string type, uint hash) =>
        loaded.Call("Lib", "Make" + type.Replace("?", "OrNull", StringComparison.Ordinal).Replace("[]", "Array", StringComparison.Ordinal), hash);
}
