using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class AsyncFailureTests
{
    private const string Usings = "using System.Threading; using System.Threading.Tasks;\n";

    // 0 <- in, 1 <- 0, 2 = gap, 3 <- in, 4 <- 2, 5 <- 3, 6 <- 4 and 5; a message names the slots that fail, and after a bar those that end at once.
    private const string Diamond = Usings + """
        [Pipeline<string>]
        public static partial class P
        {
            public static readonly int[] Calls = new int[7];
            private static string At(int slot, string input)
            {
                Interlocked.Increment(ref Calls[slot]);
                return input.Split('|')[0].Contains((char)('0' + slot)) ? throw new FormatException("slot " + slot) : "v" + slot;
            }
            private static async Task<string> Later(int slot, string input)
            {
                if (!input.Split('|')[1].Contains((char)('0' + slot))) await Task.Yield();
                return At(slot, input);
            }
            [Slot(0)] static Task<string> A([Input] string m) => Later(0, m);
            [Slot(1)] static string B(string a, [Input] string m) => At(1, m);
            [Slot(3)] static Task<string> D([Input] string m) => Later(3, m);
            [Slot(4)] static async ValueTask<string> E([From(2)] string c, [Input] string m) => await Later(4, m);
            [Slot(5)] static string F([From(nameof(D))] string d, [Input] string m) => At(5, m);
            [Slot(6)] static Task<string> G(string f, string e, [Input] string m) => Later(6, m);
        }
        """;

    private const string Waiting = Usings + """
        [Pipeline]
        public static partial class P
        {
            public static readonly TaskCompletionSource<int> A = new(), C = new();
            public static int Calls;
            [Slot(0)] static async Task<int> First(int x) => await A.Task;
            [Slot(1)] static async Task<int> Second([Input] int x, CancellationToken cancellation = default) { await Task.Delay(-1, cancellation); return x; }
            [Slot(2)] static int Third(int second) { Calls++; return second; }
        }
        """;

    [Theory]
    [InlineData("", "VVVVVVV")]
    [InlineData("0", "FUUVUVU")]
    [InlineData("1", "VFUVUVU")]
    [InlineData("3", "VVVFVUU")]
    [InlineData("4", "VVVVFVU")]
    [InlineData("5", "VVVVVFU")]
    [InlineData("6", "VVVVVVF")]
    [InlineData("03", "FUUFUUU")]
    [InlineData("45", "VVVVFFU")]
    [InlineData("16", "VFUVUVU")]
    public void A_slot_that_fails_fails_itself_and_those_that_read_it(string failing, string states) =>
        Assert.Equal($"{states} {states}", Probe.Run(Diamond, $$"""
            string Run(string message)
            {
                var e = P.Evaluation.Core.RunAsync(message, default).AsTask().Result;
                return string.Concat(Enumerable.Range(0, 7).Select(i => e.Outcome[i].ToString()[0]));
            }

            return Run("{{failing}}|") + " " + Run("{{failing}}|0346");
            """));

    [Fact]
    public void No_slot_runs_twice() =>
        Assert.Equal("True", Probe.Run(Diamond, """
            string Slots(int bits) => string.Concat(Enumerable.Range(0, 7).Where(i => (bits >> i & 1) == 1));
            for (var failing = 0; failing < 128; failing++)
            {
                for (var atOnce = 0; atOnce < 128; atOnce++)
                {
                    Array.Clear(P.Calls);
                    var e = P.Evaluation.Core.RunAsync(Slots(failing) + "|" + Slots(atOnce), default).AsTask().Result;
                    for (var slot = 0; slot < 7; slot++)
                    {
                        var ran = slot != 2 && e.Outcome[slot] is SlotState.Value or SlotState.Failed;
                        if (slot != 2 && P.Calls[slot] != (ran ? 1 : 0)) return $"{failing} {atOnce}: slot {slot} ran {P.Calls[slot]} times";
                    }
                }
            }

            return true;
            """));

    [Fact]
    public void The_errors_are_in_slot_order_whichever_came_first() =>
        Assert.Equal("0 A slot 0|3 D slot 3", Probe.Run(Diamond, """
            var e = P.Evaluation.Core.RunAsync("30|3", default).AsTask().Result;
            return string.Join("|", e.Outcome.Errors.Select(x => $"{x.Slot} {x.Name} {x.Exception.Message}"));
            """));

    [Theory]
    [InlineData("03|", "0 A")]
    [InlineData("03|03", "0 A")]
    [InlineData("03|3", "0 A")]
    [InlineData("16|0346", "1 B")]
    [InlineData("4|", "4 E")]
    public void EvaluateAsync_throws_the_first_failure_by_number(string message, string expected) =>
        Assert.Equal($"P {expected} FormatException", Probe.Run(Diamond, $$"""
            try { P.EvaluateAsync("{{message}}").AsTask().GetAwaiter().GetResult(); return "nothing thrown"; }
            catch (SlotException error) { return $"{error.Pipeline} {error.Slot} {error.Name} {error.InnerException!.GetType().Name}"; }
            """));

    [Fact]
    public void EvaluateAsync_calls_no_slot_after_one_that_has_failed() =>
        Assert.Equal("1 1 0 0", Probe.Run(Diamond, """
            Array.Clear(P.Calls);
            Probe.Caught(() => P.EvaluateAsync("1|0").AsTask().GetAwaiter().GetResult());
            return $"{P.Calls[0]} {P.Calls[1]} {P.Calls[3]} {P.Calls[5]}";
            """));

    [Fact]
    public void What_a_slot_throws_before_its_task_comes_out_of_the_task() =>
        Assert.Equal("True FormatException", Probe.Run(
            Usings + "[Pipeline] public static partial class P { [Slot(0)] static Task<int> A(int x) => throw new FormatException(); }",
            "var task = P.EvaluateAsync(1).AsTask(); return $\"{task.IsFaulted} {task.Exception!.InnerException!.InnerException!.GetType().Name}\";"));

    [Fact]
    public void A_slot_that_gives_no_task_at_all_fails() =>
        Assert.Equal("NullReferenceException", Probe.Run(
            Usings + "[Pipeline] public static partial class P { [Slot(0)] static Task<int> A(int x) => null!; }",
            "return P.Evaluation.Core.RunAsync(1, default).AsTask().Result.Outcome.Errors[0].Exception.GetType().Name;"));

    [Fact]
    public void A_failure_waits_for_what_runs() =>
        Assert.Equal("False Slot 1 'Second' of pipeline 'P' failed: One of the identified items was in an invalid format.", Probe.Run(
            Usings + """
            [Pipeline]
            public static partial class P
            {
                public static readonly TaskCompletionSource<int> A = new();
                [Slot(0)] static async Task<int> First(int x) => await A.Task;
                [Slot(1)] static Task<int> Second([Input] int x) => throw new FormatException();
            }
            """,
            """
            var task = P.EvaluateAsync(1).AsTask();
            var ended = task.IsCompleted;
            P.A.SetResult(1);
            try { task.GetAwaiter().GetResult(); return "nothing thrown"; } catch (SlotException error) { return $"{ended} {error.Message}"; }
            """));

    [Theory]
    [InlineData("P.EvaluateAsync(1, source.Token).AsTask()")]
    [InlineData("P.Evaluation.Core.RunAsync(1, source.Token).AsTask()")]
    public void A_cancelled_message_has_not_failed(string call) =>
        Assert.Equal("False True 0", Probe.Run(Waiting, $$"""
            var source = new System.Threading.CancellationTokenSource();
            var task = {{call}};
            source.Cancel();
            var ended = task.IsCompleted;
            P.A.SetResult(1);
            try { task.Wait(); } catch (AggregateException) { }
            return $"{ended} {task.IsCanceled} {P.Calls}";
            """));

    [Fact]
    public void A_message_cancelled_before_it_starts_calls_nothing() =>
        Assert.Equal("True 0", Probe.Run(
            Usings + "[Pipeline] public static partial class P { public static int Calls; [Slot(0)] static Task<int> A(int x) { Calls++; return Task.FromResult(1); } }",
            "return $\"{P.EvaluateAsync(1, new System.Threading.CancellationToken(true)).IsCanceled} {P.Calls}\";"));

    [Fact]
    public void A_message_whose_slots_ignore_the_cancellation_is_complete() =>
        Assert.Equal("5", Probe.Run(
            Usings + "[Pipeline] public static partial class P { public static readonly TaskCompletionSource<int> A = new(); [Slot(0)] static Task<int> First(int x) => A.Task; }",
            "var source = new System.Threading.CancellationTokenSource(); var task = P.EvaluateAsync(1, source.Token).AsTask(); source.Cancel(); P.A.SetResult(5); return task.Result.First;"));

    [Fact]
    public void A_slot_that_gives_up_by_itself_has_failed() =>
        Assert.Equal("Failed TaskCanceledException", Probe.Run(
            Usings + "[Pipeline] public static partial class P { [Slot(0)] static async Task<int> A(int x) => await Task.FromCanceled<int>(new CancellationToken(true)); }",
            "var e = P.Evaluation.Core.RunAsync(1, default).AsTask().Result; return $\"{e.Outcome[0]} {e.Outcome.Errors[0].Exception.GetType().Name}\";"));
}
