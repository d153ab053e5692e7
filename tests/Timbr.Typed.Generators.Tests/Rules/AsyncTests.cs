using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class AsyncTests
{
    private const string Usings = "using System.Threading; using System.Threading.Tasks;\n";

    // 0 and 2 wait until they are let go; 1 and 3 are what becomes of them.
    private const string TwoChains = Usings + """
        [Pipeline]
        public static partial class P
        {
            public static readonly TaskCompletionSource<int> A = new(), C = new();
            public static string Seen = "";
            [Slot(0)] static async Task<int> First(int x) { Seen += "a"; return await A.Task; }
            [Slot(1)] static int Second([From(nameof(First))] int first) { Seen += "b"; return first + 1; }
            [Slot(2)] static async ValueTask<int> Third([Input] int x) { Seen += "c"; return await C.Task; }
            [Slot(3)] static int Fourth([From(nameof(Third))] int third) { Seen += "d"; return third + 1; }
        }
        """;

    [Fact]
    public void Each_kind_of_task_gives_its_value() =>
        Assert.Equal("[1,2,3,null,null,4,5]", Probe.Run(
            Usings + """
            [Pipeline]
            public static partial class P
            {
                [Slot(0)] static async Task<int> A(int x) { await Task.Yield(); return x + 1; }
                [Slot(1)] static async ValueTask<int> B(int a) { await Task.Yield(); return a + 1; }
                [Slot(2)] static async Task C(int b) => await Task.Yield();
                [Slot(3)] static async ValueTask D(None c) => await Task.Yield();
                [Slot(4)] static async Task<Step<int>> E([From(nameof(B))] int b) { await Task.Yield(); return b + 1; }
                [Slot(5)] static async ValueTask<Step<int>> F(int e) { await Task.Yield(); return Step.Next(e + 1); }
            }
            """,
            "return P.ToJson(P.EvaluateAsync(1).AsTask().Result);"));

    [Fact]
    public void A_pipeline_with_an_asynchronous_slot_is_evaluated_asynchronously_only() =>
        Assert.Equal("EvaluateAsync", Probe.Run(
            TwoChains, "return string.Join(\" \", typeof(P).GetMethods().Select(m => m.Name).Where(n => n.StartsWith(\"Evaluate\")));"));

    [Fact]
    public void A_message_whose_slots_end_at_once_has_ended_at_once() =>
        Assert.Equal("True 3", Probe.Run(
            Usings + "[Pipeline] public static partial class P { [Slot(0)] static ValueTask<int> A(int x) => new(x + 1); [Slot(1)] static async Task<int> B(int a) => a + 1; }",
            "var task = P.EvaluateAsync(1); return $\"{task.IsCompletedSuccessfully} {task.Result.B}\";"));

    [Fact]
    public void A_slot_waits_for_what_it_reads_and_for_nothing_else() =>
        Assert.Equal("ac acd acdb [0,1,2,3,4]", Probe.Run(TwoChains, """
            var task = P.EvaluateAsync(0).AsTask();
            var first = P.Seen;
            P.C.SetResult(3);
            var second = P.Seen;
            P.A.SetResult(1);
            return $"{first} {second} {P.Seen[..4]} {P.ToJson(task.Result)}";
            """));

    [Fact]
    public void A_slot_that_can_stop_holds_back_those_after_it() =>
        Assert.Equal("a|abc 1", Probe.Run(
            Usings + """
            [Pipeline]
            public static partial class P
            {
                public static readonly TaskCompletionSource<int> A = new();
                public static string Seen = "";
                [Slot(0)] static async Task<int> First(int x) { Seen += "a"; return await A.Task; }
                [Slot(1)] static Step<int> Second(int first) { Seen += "b"; return first; }
                [Slot(2)] static int Third([Input] int x) { Seen += "c"; return 1; }
            }
            """,
            """
            var task = P.EvaluateAsync(0).AsTask();
            var before = P.Seen;
            P.A.SetResult(1);
            return $"{before}|{P.Seen} {task.Result.Third}";
            """));

    [Theory]
    [InlineData("P.EvaluateAsync(0).AsTask()")]
    [InlineData("P.Evaluation.Core.RunAsync(0, default).AsTask()")]
    public void A_stop_waits_for_what_runs_and_starts_nothing_more(string call) =>
        Assert.Equal("False|VVS 1 7 0", Probe.Run(
            Usings + """
            [Pipeline]
            public static partial class P
            {
                public static readonly TaskCompletionSource<int> A = new();
                public static int Late;
                [Slot(0)] static async Task<int> First(int x) => await A.Task;
                [Slot(1)] static async Task<Step<int>> Second([Input] int x) { await Task.Yield(); return Step.Stop(2); }
                [Slot(2)] static int Third([Input] int x) => ++Late;
            }
            """,
            $$"""
            var task = {{call}};
            var ended = task.IsCompleted;
            P.A.SetResult(7);
            var e = task.Result;
            return $"{ended}|{string.Concat(Enumerable.Range(0, 3).Select(i => e.Outcome[i].ToString()[0]))} {e.Outcome.StoppedAt} {e.First} {P.Late}";
            """));

    [Fact]
    public void A_stop_at_once_ends_the_message_at_once() =>
        Assert.Equal("True [0,5,null]", Probe.Run(
            Usings + "[Pipeline] public static partial class P { [Slot(0)] static ValueTask<Step<int>> A(int x) => new(Step.Stop(5)); [Slot(1)] static int B(int a) => throw new FormatException(); }",
            "var task = P.EvaluateAsync(0); return $\"{task.IsCompletedSuccessfully} {P.ToJson(task.Result)}\";"));

    [Fact]
    public void A_value_task_is_consumed_once() =>
        Assert.Equal("[0,4,4,4]", Probe.Run(
            Usings + """
            public sealed class Once : System.Threading.Tasks.Sources.IValueTaskSource<int>
            {
                private int _results;
                private Action? _go;
                public int GetResult(short token) => ++_results == 1 ? 4 : throw new InvalidOperationException("consumed twice");
                public System.Threading.Tasks.Sources.ValueTaskSourceStatus GetStatus(short token) => _go is null ? default : System.Threading.Tasks.Sources.ValueTaskSourceStatus.Succeeded;
                public void OnCompleted(Action<object?> go, object? state, short token, System.Threading.Tasks.Sources.ValueTaskSourceOnCompletedFlags flags) => _go = () => go(state);
                public void Go() => _go!();
            }
            [Pipeline]
            public static partial class P
            {
                public static readonly Once Source = new();
                [Slot(0)] static ValueTask<int> A(int x) => new(Source, 0);
                [Slot(1)] static int B(int a) => a;
                [Slot(2)] static async Task<int> C([From(nameof(A))] int a) => a;
            }
            """,
            "var task = P.EvaluateAsync(0).AsTask(); P.Source.Go(); return P.ToJson(task.Result);"));

    [Fact]
    public void A_gap_passes_on_what_is_awaited() =>
        Assert.Equal("[1,2,2,3]", Probe.Run(
            Usings + "[Pipeline] public static partial class P { [Slot(0)] static async Task<int> A(int x) { await Task.Yield(); return x + 1; } [Slot(2)] static int C(int b) => b + 1; }",
            "return P.ToJson(P.EvaluateAsync(1).AsTask().Result);"));

    [Fact]
    public void An_asynchronous_slot_takes_texts_as_strings() =>
        Assert.Equal("{\"X\":1}|\"a\"|\"a\" {\"X\":1} a", Probe.Run(
            Usings + """
            public record M(int X);
            [Pipeline]
            public static partial class P
            {
                [Slot(0)] static async Task<string> A(M m, string json) { await Task.Yield(); return "a"; }
                [Slot(1)] static async Task<string> B([From(nameof(A), AsJson = true)] string a, [Input(AsJson = true)] string m, [From(nameof(A))] string plain) => $"{a} {m} {plain}";
                [Slot(2)] static async ValueTask<string> C(string b, string a, M m, string jsonOfB, string jsonOfA) => jsonOfA;
                [Slot(3)] static Task<string> D([Input] M m, [Input(AsJson = true)] string json) => Task.FromResult(json);
            }
            """,
            "var e = P.EvaluateAsync(new M(1)).AsTask().Result; return e.D + \"|\" + e.C + \"|\" + e.B;"));

    [Fact]
    public void A_synchronous_slot_may_take_a_text_as_string() =>
        Assert.Equal("{\"X\":1}", Probe.Run(
            "public record M(int X); [Pipeline] public static partial class P { [Slot(0)] static string A([Input] M m, [Input(AsJson = true)] string json) => json; }",
            "return P.Evaluate(new M(1)).A;"));

    [Fact]
    public void State_is_a_class_that_lasts() =>
        Assert.Equal("1 1 10|2 3 20", Probe.Run(
            Usings + """
            public sealed class Sum { public int Value; }
            [Pipeline]
            public static partial class P
            {
                [Slot(0)] static async Task<int> A([State] Sum sum) { await Task.Yield(); return ++sum.Value; }
                [Slot(1)] static int B([State] ref int sum, [Input] int x) => sum += x;
                [Slot(2)] static int C([Input] int x) => x * 10;
            }
            """,
            """
            var states = new P.States();
            string Show(P.Evaluation e) => $"{e.A} {e.B} {e.C}";
            return Show(P.EvaluateAsync(1, states).AsTask().Result) + "|" + Show(P.EvaluateAsync(2, states).AsTask().Result);
            """));

    [Fact]
    public void The_id_reaches_a_slot_that_runs_later() =>
        Assert.Equal("True", Probe.Run(
            Usings + "[Pipeline] public static partial class P { [Slot(0)] static async Task<int> A(int x) { await Task.Yield(); return x; } [Slot(1)] static string B(int a, [Id] in MessageId id) => id.ToString(); [Slot(2)] static async Task<string> C([Id] MessageId id) => id.ToString(); }",
            "var id = new MessageId(1, 2, 3); var e = P.EvaluateAsync(1, id).AsTask().Result; return e.B == id.ToString() && e.C == e.B;"));

    [Fact]
    public void A_value_of_a_private_type_is_awaited() =>
        Assert.Equal("[1,{\"A\":1},1]", Probe.Run(
            Usings + "[Pipeline] public static partial class P { private sealed record Hidden(int A); [Slot(0)] static async Task<Hidden> A(int x) { await Task.Yield(); return new(x); } [Slot(1)] static int B(Hidden a) => a.A; }",
            "return P.ToJson(P.EvaluateAsync(1).AsTask().Result);"));

    [Fact]
    public void A_reused_method_may_be_asynchronous() =>
        Assert.Equal("[1,2]", Probe.Run(
            Usings + "public static class L { public static async Task<int> Next(int x) { await Task.Yield(); return x + 1; } } [Pipeline, SlotFrom(0, typeof(L), nameof(L.Next))] public static partial class P;",
            "return P.ToJson(P.EvaluateAsync(1).AsTask().Result);"));

    [Theory]
    [InlineData("Rest")]
    [InlineData("Core")]
    [InlineData("Take0")]
    [InlineData("CallAsync")]
    [InlineData("GoOnAsync")]
    [InlineData("Conclude")]
    [InlineData("_f0")]
    [InlineData("e")]
    [InlineData("id")]
    [InlineData("call")]
    [InlineData("step")]
    [InlineData("rest")]
    [InlineData("states")]
    [InlineData("cancellation")]
    [InlineData("Task")]
    [InlineData("System")]
    [InlineData("@await")]
    public void An_asynchronous_slot_may_be_called(string name) =>
        Assert.Equal("[3,4,8]", Probe.Run(
            Usings + $$"""
            #pragma warning disable CS8981
            public sealed class Sum { }
            [Pipeline]
            public static partial class P
            {
                [Slot(0)] static async global::System.Threading.Tasks.Task<Step<int>> {{name}}(int x, [State] Sum s, [Id] MessageId id, CancellationToken t, [Input(AsJson = true)] string json) { await global::System.Threading.Tasks.Task.Yield(); return x + 1; }
                [Slot(1)] static int Last([From(nameof({{name}}))] int v) => v * 2;
            }
            """,
            "return P.ToJson(P.EvaluateAsync(3, default, new P.States()).AsTask().Result);"));

    [Theory]
    [InlineData("TIMBR029", "[Slot(1)] static Task<int> Second(int f, JsonText t) => null!;")]
    [InlineData("TIMBR013", "[Slot(1)] static int Second(int f) => 1; [Slot(1, Variant = \"v\")] static Task<int> Third(int f) => null!;")]
    [InlineData("TIMBR019", "[Slot(1, Variant = \"v\")] static int Second(int f) => 1;")]
    [InlineData("TIMBR006", "[Slot(1)] static int Second(string f) => 1;")]
    public void A_wrong_pipeline_keeps_its_asynchronous_members(string id, string slot)
    {
        var generated = Project.Of(
            Usings + $"[Pipeline] public static partial class P {{ [Slot(0)] static Task<int> First(string m, CancellationToken t) => null!; {slot} }}",
            """
            public static class Uses
            {
                public static async System.Threading.Tasks.Task All(System.Threading.CancellationToken token)
                {
                    P.Evaluation e = await P.EvaluateAsync("m", cancellationToken: token);
                    _ = (e.First, e.Input, P.ToJson(e), P.Graph.Name, P.ReadInput(new byte[1]));
                    new P.Machine().Put("m");
                }
            }
            """).Generate();

        Assert.Equal([id], PipelineFaults.Of(generated.Before).Select(d => d.Id));
        Assert.Empty(generated.Complaints());
    }

    [Fact]
    public void A_state_that_is_wrong_is_a_state_all_the_same()
    {
        var generated = Project.Of(
            Usings + "[Pipeline] public static partial class P { [Slot(0)] static Task<int> First(string m, [State] ref int t) => null!; }",
            "public static class Uses { public static void All() => _ = P.EvaluateAsync(\"m\", new P.States()); }").Generate();

        Assert.Equal(["TIMBR029"], PipelineFaults.Of(generated.Before).Select(d => d.Id));
        Assert.Empty(generated.Complaints());
    }
}
