using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Naming;

public sealed class NameTests
{
    private const string Slots = "[Slot(0)] static int A(int x) => x + 1; [Slot(1)] static int B([State] ref int n, int a) => ++n + a;";

    [Theory]
    [InlineData("", "P", "")]
    [InlineData("namespace System.Inner {", "System.Inner.P", "}")]
    [InlineData("namespace My.System {", "My.System.P", "}")]
    [InlineData("namespace @class.@namespace {", "@class.@namespace.P", "}")]
    [InlineData("namespace P.Timbr.Typed {", "global::P.Timbr.Typed.P", "}")]
    [InlineData("namespace My { public class Machine; public class Evaluation; public class Core; public class Json; public class States; public class Step; public class None; public class Func;", "My.P", "}")]
    [InlineData("namespace My { class System; class Timbr; class Exception; class Task; class Unsafe;", "My.P", "}")]
    [InlineData("public static partial class Outer {", "Outer.P", "}")]
    [InlineData("public partial class Outer { public partial struct Middle {", "Outer.Middle.P", "}}")]
    [InlineData("public partial record Outer(int X) {", "Outer.P", "}")]
    [InlineData("public partial record struct Outer(int X) {", "Outer.P", "}")]
    [InlineData("public readonly partial struct Outer {", "Outer.P", "}")]
    [InlineData("public ref partial struct Outer {", "Outer.P", "}")]
    [InlineData("public partial interface IOuter {", "IOuter.P", "}")]
    [InlineData("public abstract partial class @event {", "@event.P", "}")]
    [InlineData("public sealed partial class @record {", "@record.P", "}")]
    public void A_pipeline_may_stand_anywhere(string before, string type, string after) =>
        Assert.Equal("4 [2,3,4]", Probe.Run(
            $"{before} [Pipeline] public static partial class P {{ {Slots} }} {after}",
            $"var s = new {type}.States(); var e = {type}.Evaluate(2, ref s); return $\"{{e.B}} {{({type}.ToJson(e))}}\";"));

    [Theory]
    [InlineData("Core")]
    [InlineData("Json")]
    [InlineData("Run")]
    [InlineData("Step")]
    [InlineData("Resume")]
    [InlineData("Clear")]
    [InlineData("Shape")]
    [InlineData("_in")]
    [InlineData("_f0")]
    [InlineData("_f1")]
    [InlineData("_faults")]
    [InlineData("_state0")]
    [InlineData("input")]
    [InlineData("slot")]
    [InlineData("error")]
    [InlineData("id")]
    [InlineData("states")]
    [InlineData("f0")]
    [InlineData("e")]
    [InlineData("json")]
    [InlineData("System")]
    [InlineData("Timbr")]
    [InlineData("None")]
    [InlineData("Implicit")]
    [InlineData("StoppedAt0")]
    [InlineData("@class")]
    [InlineData("@event")]
    [InlineData("@record")]
    [InlineData("@global")]
    [InlineData("@var")]
    [InlineData("@field")]
    [InlineData("_")]
    [InlineData("Größe")]
    [InlineData("P1")]
    public void A_slot_may_be_called(string name) =>
        Assert.Equal("8 8 [3,4,8]", Probe.Run(
            $"#pragma warning disable CS8981\n[Pipeline] public static partial class P {{ [Slot(0)] static Step<int> {name}(int x, [State] ref int n, [Id] MessageId id, [Input] JsonText t) => x + 1; [Slot(1)] static int Last([From(nameof({name}))] int v) => v * 2; }}",
            $"var s = new P.States(); var e = P.Evaluate(3, default, ref s); return $\"{{e.{name} * 2}} {{e.Last}} {{P.ToJson(e)}}\";"));

    [Theory]
    [InlineData("Machine")]
    [InlineData("Evaluation")]
    [InlineData("States")]
    [InlineData("Core")]
    [InlineData("Json")]
    [InlineData("System")]
    [InlineData("Timbr")]
    [InlineData("@class")]
    [InlineData("@record")]
    [InlineData("Größe")]
    [InlineData("\u540D\u524D")]
    public void A_message_and_a_value_may_be_of_a_type_called(string name) =>
        Assert.Equal("[{\"X\":1},{\"X\":2}]", Probe.Run(
            $"#pragma warning disable CS8981\nnamespace My {{ public record {name}(int X); }} namespace Our {{ [Pipeline] public static partial class P {{ [Slot(0)] static My.{name} Next(My.{name} m) => new(m.X + 1); }} }}",
            $"return Our.P.ToJson(Our.P.Evaluate(new My.{name}(1)));"));

    [Theory]
    [InlineData("Core", "Core_")]
    [InlineData("_f0", "_f0_")]
    [InlineData("Json", "_in_")]
    public void Private_names_stay_out_of_the_way_of_several_slots(string one, string two) =>
        Assert.Equal("[1,2,3]", Probe.Run(
            $"[Pipeline] public static partial class P {{ [Slot(0)] static int {one}(int x) => x + 1; [Slot(1)] static int {two}(int v) => v + 1; }}",
            "return P.ToJson(P.Evaluate(1));"));

    [Theory]
    [InlineData("Input")]
    [InlineData("Outcome")]
    [InlineData("Evaluation")]
    [InlineData("Machine")]
    [InlineData("Graph")]
    [InlineData("Equals")]
    [InlineData("GetType")]
    [InlineData("Slot5")]
    [InlineData("get_Input")]
    [InlineData("get_Other")]
    public void A_reserved_name_is_refused_and_adds_no_compiler_error(string name)
    {
        var generated = Project.Of($"[Pipeline] public static partial class P {{ [Slot(0)] static int Other(int x) => x; [Slot(1)] static int {name}(int x) => x; }}").Generate();

        Assert.Contains("TIMBR018", generated.Faults(), StringComparison.Ordinal);
        Assert.DoesNotContain(generated.Complaints(), c => c.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("Machine")]
    [InlineData("Evaluation")]
    [InlineData("Evaluate")]
    [InlineData("States")]
    [InlineData("Graph")]
    [InlineData("ToJson")]
    [InlineData("RunAsync")]
    public void A_pipeline_class_with_the_name_of_a_generated_member_is_refused(string name)
    {
        var generated = Project.Of($"[Pipeline] public static partial class {name} {{ {Slots} }}").Generate();

        Assert.Contains("TIMBR018", generated.Faults(), StringComparison.Ordinal);
        Assert.Empty(generated.Complaints());
    }

    [Fact]
    public void Two_pipelines_that_differ_only_by_case_do_not_collide() =>
        Assert.Equal("2 3", Probe.Run(
            "[Pipeline] public static partial class Abc { [Slot(0)] static int A(int x) => x + 1; } [Pipeline] public static partial class ABC { [Slot(0)] static int A(int x) => x + 2; }",
            "return $\"{Abc.Evaluate(1).A} {ABC.Evaluate(1).A}\";"));

    [Fact]
    public void Slots_that_differ_only_by_case_are_two_slots() =>
        Assert.Equal("[1,2,3]", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static int Abc(int x) => x + 1; [Slot(1)] static int ABC(int x) => x + 1; }",
            "return P.ToJson(P.Evaluate(1));"));

    [Fact]
    public void A_message_type_may_be_called_as_the_pipeline() =>
        Assert.Equal("[{\"X\":1},1]", Probe.Run(
            "namespace One { public record P(int X); } namespace Two { [Pipeline] public static partial class P { [Slot(0)] static int A(One.P m) => m.X; } }",
            "return Two.P.ToJson(Two.P.Evaluate(new One.P(1)));"));

    [Fact]
    public void Types_of_one_name_have_a_writer_each() =>
        Assert.Equal("[{\"X\":1},{\"Y\":2},[{\"X\":1}],{\"a\":{\"Y\":2}}]", Probe.Run(
            "namespace One { public record T(int X); } namespace Two { public record T(int Y); public record t(int Z); } [Pipeline] public static partial class P { [Slot(0)] static Two.T A(One.T m) => new(2); [Slot(1)] static One.T[] B([Input] One.T m) => [m]; [Slot(2)] static Dictionary<string, Two.T> C([From(0)] Two.T a) => new() { [\"a\"] = a }; }",
            "return P.ToJson(P.Evaluate(new One.T(1)));"));
}
