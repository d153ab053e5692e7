using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Fluent;

/// <summary>Which functions the compiler takes for a slot of a pipeline without the generator; what it does not take stands in no README but here.</summary>
public sealed class OverloadResolutionTests
{
    [Theory]
    [InlineData(".Slot(x => x * x).Slot((square, x) => square - x)")]
    [InlineData(".Slot(x => (double)x).Slot(Math.Sqrt)")]
    [InlineData(".Slot(x => \"1\").Slot(int.Parse)")]
    [InlineData(".Slot(_ => 1).Slot((_, _) => 2)")]
    [InlineData(".Slot(() => 1).Slot(Seven)")]
    [InlineData(".Slot(x => x + 1).Slot(Math.Max)")]
    [InlineData(".Slot(string (x) => throw new Exception()).Slot(text => text.Length)")]
    [InlineData(".Slot(double (x) => x).Slot(Math.Sqrt)")]
    [InlineData(".Slot(x => x < 0 ? null : \"a\").Slot(text => text?.Length ?? 0)")]
    [InlineData(".Slot(static (int x) => (x, \"a\")).Slot(pair => pair.Item2)")]
    [InlineData(".SlotAsync(async x => { await System.Threading.Tasks.Task.Yield(); return x; }).Slot((y, x) => x + y)")]
    [InlineData(".SlotAsync(x => new System.Threading.Tasks.ValueTask<int>(x)).SlotAsync(Later)")]
    [InlineData(".SlotAsync(System.Threading.Tasks.ValueTask<int> (x) => throw new Exception())")]
    public void Is_taken_from_csharp_12_on(string slots) => Assert.Empty(ErrorsOf($"{slots}.Build()"));

    [Theory]
    [InlineData(".Slot((double x) => x)", "CS0411", "another type than the value's: types match exactly")]
    [InlineData(".Slot(Math.Sqrt)", "CS0123", "the same, as a method group")]
    [InlineData(".Slot((a, b) => 1)", "CS0411", "more parameters than there are values")]
    [InlineData(".Slot(x => x).Slot((int x, int y, int z) => 1)", "CS0411", "the same, with types")]
    [InlineData(".Slot(x => throw new Exception())", "CS0411", "no type to give: Slot(int (x) => throw ...)")]
    [InlineData(".Slot(delegate { return 1; })", "CS0121", "fits every number of parameters")]
    [InlineData(".Slot(x => Console.WriteLine(x))", "CS0411", "gives nothing: return default(None)")]
    [InlineData(".SlotAsync(x => x)", "CS0411", "is not asynchronous")]
    [InlineData(".SlotAsync(x => System.Threading.Tasks.Task.FromResult(x))", "CS0411", "gives a Task: async x => await ...")]
    [InlineData(".Slot((int x, System.Threading.CancellationToken token) => x)", "CS0411", "there are no tokens")]
    public void Is_not_taken(string slots, string error, string reason) => Assert.True(ErrorsOf(slots) is [var only] && only == error, $"{reason}: {string.Join(", ", ErrorsOf(slots))}");

    [Theory]
    [InlineData(".Build()", "a pipeline without slots")]
    [InlineData(".Named(\"a\")", "a name without a slot")]
    [InlineData(".Slot(x => x).Slot(x => x).Slot(x => x).Slot(x => x).Slot(x => x).Slot(x => x).Slot(x => x).Slot(x => x).Slot(x => x).Build()", "nine slots")]
    [InlineData(".SlotAsync(async x => x).Build().Evaluate(1)", "waiting without EvaluateAsync")]
    [InlineData(".Slot(x => x).Build().Evaluate(1).Slot1", "a slot that is not there")]
    public void Does_not_build(string text, string reason) => Assert.True(ErrorsOf(text).Count == 1, $"{reason}: {string.Join(", ", ErrorsOf(text))}");

    [Theory]
    [InlineData(".Build()")]
    [InlineData(".Build((System.Text.Json.Serialization.JsonSerializerContext)null!)")]
    [InlineData(".SlotAsync(async x => { await System.Threading.Tasks.Task.Yield(); return x; }).Build()")]
    [InlineData(".SlotAsync(async x => { await System.Threading.Tasks.Task.Yield(); return x; }).Build((System.Text.Json.Serialization.JsonSerializerContext)null!)")]
    public void A_ninth_slot_is_refused_in_a_sentence(string build)
    {
        var nine = string.Concat(Enumerable.Repeat(".Slot(x => x)", 9));

        var error = Assert.Single(DiagnosticsOf(nine + build));

        Assert.Contains(
            "'A pipeline of Pipeline.For has at most 8 slots. Put two steps into one slot, or declare a [Pipeline] class, which has up to 64.'",
            error.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
    }

    private static List<string> ErrorsOf(string slots) => [.. DiagnosticsOf(slots).Select(static d => d.Id)];

    private static List<Diagnostic> DiagnosticsOf(string slots)
    {
        var source = $$"""
            public static class Probe
            {
                public static object Run() => Pipeline.For<int>(){{slots}};
                private static int Seven() => 7;
                private static System.Threading.Tasks.ValueTask<string> Later(int number) => new("");
            }
            """;
        return [.. Project.Of(source).Compile().GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error)];
    }
}
