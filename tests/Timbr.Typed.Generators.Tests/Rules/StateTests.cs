using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class StateTests
{
    private const string Source = """
        public sealed class Sum { public int Value; }
        public struct Mean { public int Count; public double Total; }
        public struct Started { public int Value; public Started() => Value = 100; }
        [Pipeline]
        public static partial class P
        {
            private sealed class Secret { public int Value = 40; }
            [Slot(0)] static int A(int x, [State] ref Sum s) => s.Value += x;
            [Slot(1)] static double B([State] ref Mean m, [Input] int x) { m.Count++; m.Total += x; return m.Total / m.Count; }
            [Slot(2)] static int C([State] ref Secret s) => ++s.Value;
            [Slot(3)] static int D([State] ref Started s) => ++s.Value;
            [Slot(4)] static bool E([State] ref int? s) { var isFirst = s is null; s = 1; return isFirst; }
            [Slot(5)] static string F([State] ref (int Calls, string Last) s, [Input] int x) { s = (s.Calls + 1, x.ToString()); return s.ToString(); }
            [Slot(6)] static DayOfWeek G([State] ref DayOfWeek s) => s++;
            [Slot(7)] static int H([State] ref List<int> s, [Input] int x) { s.Add(x); return s.Count; }
        }
        """;

    [Fact]
    public void State_is_kept_between_messages() =>
        Assert.Equal("[10,10,10,41,101,true,\"(1, 10)\",0,1] [20,30,15,42,102,false,\"(2, 20)\",1,2]", Probe.Run(Source, """
            var states = new P.States();
            return P.ToJson(P.Evaluate(10, ref states)) + " " + P.ToJson(P.Evaluate(20, ref states));
            """));

    [Fact]
    public void New_states_start_afresh() =>
        Assert.Equal("10 10 1", Probe.Run(Source, """
            var one = new P.States();
            var first = P.Evaluate(10, ref one);
            var two = new P.States();
            var second = P.Evaluate(10, ref two);
            return $"{first.A} {second.A} {second.H}";
            """));

    [Fact]
    public void A_machine_keeps_its_own_states() =>
        Assert.Equal("1 3 6|5", Probe.Run(Source, """
            static IEnumerable<string> Through(params int[] messages)
            {
                using var lines = new System.IO.MemoryStream();
                var machine = new P.Machine();
                machine.PublishTo(new NdjsonPublisher(lines));
                machine.SetSource(messages);
                machine.Start();
                machine.Completion.Wait();
                return System.Text.Encoding.UTF8.GetString(lines.ToArray()).Split((char)10, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')[1]).ToList();
            }

            return string.Join(" ", Through(1, 2, 3)) + "|" + string.Join(" ", Through(5));
            """));

    [Fact]
    public void A_failing_slot_keeps_the_state_it_had_changed() =>
        Assert.Equal("1 3", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static int A(int x, [State] ref int n) => ++n == 2 ? throw new FormatException() : n; }",
            """
            var states = new P.States().Core;
            var frame = default(EvaluationFrame<P.Evaluation>);
            P.Evaluation.Core.Run(0, ref states, ref frame);
            var a = frame.Value;
            P.Evaluation.Core.Run(0, ref states, ref frame);
            frame = default;
            P.Evaluation.Core.Run(0, ref states, ref frame);
            var c = frame.Value;
            return $"{a.A} {c.A}";
            """));

    [Theory]
    [InlineData("string")]
    [InlineData("int[]")]
    [InlineData("IList<int>")]
    [InlineData("System.IO.Stream")]
    [InlineData("Needy")]
    [InlineData("Required")]
    [InlineData("RequiredStruct")]
    [InlineData("Action")]
    [InlineData("dynamic")]
    public void A_state_that_cannot_be_made_is_refused(string type)
    {
        var generated = Project.Of($$"""
            public class Needy(int x) { public int X => x; }
            public class Required { public required int X; }
            public struct RequiredStruct { public required int X; }
            [Pipeline] public static partial class P { [Slot(0)] static int A(int x, [State] ref {{type}} s) => 1; }
            """).Generate();

        Assert.Contains("TIMBR028", generated.Faults(), StringComparison.Ordinal);
        Assert.Empty(generated.Complaints());
    }

    [Fact]
    public void Two_slots_have_a_state_each() =>
        Assert.Equal("1 1", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static int A(int x, [State] ref int n) => ++n; [Slot(1)] static int B([State] ref int n) => ++n; }",
            "var s = new P.States(); var e = P.Evaluate(0, ref s); return $\"{e.A} {e.B}\";"));
}
