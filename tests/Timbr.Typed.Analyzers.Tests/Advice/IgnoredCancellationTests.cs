using Microsoft.CodeAnalysis;
using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers.Advice;

public sealed class IgnoredCancellationTests
{
    private const string Ignoring = "static async Task<double> [|Energy|](Quake quake) { await Task.Delay(1); return quake.Magnitude; }";

    [Theory]
    [InlineData("[Slot(0)] " + Ignoring, "Slot 0 'Energy' takes no CancellationToken, but calls 'Task.Delay'")]
    [InlineData("[Slot(0, Name = \"Power\")] " + Ignoring, "Slot 0 'Power' takes no CancellationToken, but calls 'Task.Delay'")]
    [InlineData("[Slot(0)] static async ValueTask [|Read|](Quake quake) => await new System.IO.StringReader(\"\").ReadToEndAsync();", "Slot 0 'Read' takes no CancellationToken, but calls 'StringReader.ReadToEndAsync'")]
    [InlineData("[Slot(0)] static Task [|Save|](Quake quake) => Store(quake);", "Slot 0 'Save' takes no CancellationToken, but calls 'P.Store'")]
    [InlineData("[Slot(0)] static Task [|Save|](Quake quake) => Task.WhenAll(new[] { quake }.Select(q => Store(q)));", "Slot 0 'Save' takes no CancellationToken, but calls 'P.Store'")]
    [InlineData("[Slot(0)] static Task [|Save|](Quake quake) => Generic(quake);", "Slot 0 'Save' takes no CancellationToken, but calls 'P.Generic'")]
    [InlineData("[Slot(0)] static Task [|Save|](Quake quake) => quake.Send();", "Slot 0 'Save' takes no CancellationToken, but calls 'Extensions.Send'")]
    [InlineData("[Slot(0)] static Task<int> First(Quake quake) => Task.FromResult(1); [Slot(0, Variant = \"slow\")] static async Task<int> [|Slow|](Quake quake) { await Task.Delay(1); return 1; }", "Variant 'slow' of slot 0 takes no CancellationToken, but calls 'Task.Delay'")]
    public async Task A_slot_that_calls_what_accepts_a_token_is_told_to_take_one(string slots, string message)
    {
        var source = MarkedSource.Parse(Pipeline(slots));

        var expected = new Finding("TIMBR031", source.Place!.Value, $"{message}, which accepts one. Take it as the last parameter, and pass it on.");
        Assert.Equal([expected], Finding.Of(await AdviseAsync(new Checked(source.Text))));
    }

    [Theory]
    [InlineData("[Slot(0)] static async Task Save(Quake quake, CancellationToken cancellation) => await Task.Delay(1);")]
    [InlineData("[Slot(0)] static async Task Save(Quake quake, CancellationToken cancellation = default) => await Store(quake, cancellation);")]
    [InlineData("[Slot(0)] static async Task Save(Quake quake) => await Store(quake, CancellationToken.None);")]
    [InlineData("[Slot(0)] static async Task Save(Quake quake) => await Task.Yield();")]
    [InlineData("[Slot(0)] static Task<int> Save(Quake quake) => Task.FromResult(quake.Place.IndexOf('a'));")]
    [InlineData("[Slot(0)] static Task Save(Quake quake) => Hidden.Send(quake);")]
    [InlineData("[Slot(0)] static int Save(Quake quake) { _ = Store(quake); return 1; }")]
    [InlineData("[Slot(0)] static int Save(Quake quake) => 1; static async Task Other() => await Task.Delay(1);")]
    public async Task A_slot_that_has_a_token_or_no_use_for_one_is_left_alone(string slots) =>
        Assert.Empty(await AdviseAsync(new Checked(Pipeline(slots))));

    [Fact]
    public async Task A_method_outside_a_pipeline_is_left_alone() =>
        Assert.Empty(await AdviseAsync(new Checked("static class P { [Slot(0)] " + MarkedSource.Parse(Ignoring).Text + " }")));

    [Fact]
    public void The_generator_gives_no_advice() => Assert.Empty(One().Generate());

    [Fact]
    public async Task An_editorconfig_turns_it_off() => Assert.Empty(await AdviseAsync(One().With("TIMBR031", ReportDiagnostic.Suppress)));

    [Fact]
    public async Task An_editorconfig_turns_it_into_an_error() =>
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await AdviseAsync(One().With("TIMBR031", ReportDiagnostic.Error))).Severity);

    [Fact]
    public async Task A_pragma_turns_it_off() => Assert.Empty(await AdviseAsync(One("#pragma warning disable TIMBR031\n")));

    [Fact]
    public async Task A_suppression_turns_it_off() =>
        Assert.Empty(await AdviseAsync(One("[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Timbr.Pipelines\", \"TIMBR031\")]\n")));

    private static Checked One(string head = "") => new(head + MarkedSource.Parse("[Pipeline] static partial class P { [Slot(0)] " + Ignoring + " }").Text);

    private static string Pipeline(string slots) => $$"""
        using System.Linq;
        using System.Threading;

        [Pipeline] static partial class P
        {
            {{slots}}
            static Task Store(Quake quake, CancellationToken cancellation = default) => Task.CompletedTask;
            static Task Generic<T>(T value) => Task.CompletedTask;
            static Task Generic<T>(T value, CancellationToken cancellation) => Task.CompletedTask;
        }

        static class Extensions
        {
            public static Task Send(this Quake quake) => Task.CompletedTask;
            public static Task Send(this Quake quake, CancellationToken cancellation) => Task.CompletedTask;
        }

        static class Hidden
        {
            public static Task Send(Quake quake) => Task.CompletedTask;
            private static Task Send(Quake quake, CancellationToken cancellation) => Task.CompletedTask;
        }
        """;

    private static async Task<IReadOnlyList<Diagnostic>> AdviseAsync(Checked project) =>
        [.. (await project.AdviseAsync()).Where(d => d.Id == "TIMBR031" || d.Severity == DiagnosticSeverity.Error)];
}
