using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Bodies;

public sealed class StaticStateFixTests
{
    private const string Id = "TIMBR022";
    private static readonly StaticStateFix Fix = new();

    [Fact]
    public Task A_field_becomes_state() => Verify.FixAsync(
        Fix, Id, "Keep 's_count' in [State]",
        """
        [Pipeline] public static partial class P
        {
            private static int s_count = 3;

            [Slot(0)] static int Count(Quake quake, int more = 1)
            {
                [|s_count|]++;
                return P.s_count + more;
            }
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            private sealed class CountState
            {
                public int Count = 3;
            }

            [Slot(0)] static int Count(Quake quake, [State] ref CountState state, int more = 1)
            {
                state.Count++;
                return state.Count + more;
            }
        }
        """);

    [Fact]
    public Task Fields_of_one_slot_share_a_class() => Verify.FixAllAsync(
        Fix, Id, "Keep '_sum' and '_seen' in [State]", FixAllScope.Document,
        """
        [Pipeline]
        public static partial class P
        {
            private static double _sum;
            private static readonly List<string> _seen = [];
            private static int _last;

            [Slot(0)]
            static double Mean(Quake quake)
            {
                [|_sum|] += quake.Magnitude;
                _seen.Add(quake.Place);
                return _sum / _seen.Count;
            }

            [Slot(1)]
            static async Task<int> Last(double mean)
            {
                _last = await Task.Run(() => 3);
                return _last;
            }
        }
        """,
        """
        [Pipeline]
        public static partial class P
        {
            private sealed class MeanState
            {
                public double Sum;
                public List<string> Seen = [];
            }

            private sealed class LastState
            {
                public int Last;
            }

            [Slot(0)]
            static double Mean(Quake quake, [State] ref MeanState state)
            {
                state.Sum += quake.Magnitude;
                state.Seen.Add(quake.Place);
                return state.Sum / state.Seen.Count;
            }

            [Slot(1)]
            static async Task<int> Last(double mean, [State] LastState state)
            {
                state.Last = await Task.Run(() => 3);
                return state.Last;
            }
        }
        """);

    [Theory]
    [InlineData("static int s_count; [Slot(0)] static int Count(Quake quake) => [|s_count|]++; static int Other() => s_count;")]
    [InlineData("static int s_count; [Slot(0)] static int Count(Quake quake) { int Inner() => [|s_count|]++; return Inner(); }")]
    [InlineData("static int s_count; [Slot(0)] static int Count(Quake quake, [State] ref int own) => [|s_count|]++;")]
    [InlineData("static int s_count; [Slot(0)] static int Count(Quake quake) => [|s_count|]++; static int Other() => Count(null!);")]
    [InlineData("static int s_count, s_other; [Slot(0)] static int Count(Quake quake) => [|s_count|]++;")]
    [InlineData("static int Total { get; set; } [Slot(0)] static int Count(Quake quake) => [|Total|]++;")]
    public Task What_others_use_stays(string members) =>
        Verify.OffersAsync(Fix, Id, "[Pipeline] public static partial class P { " + members + " }");

    [Fact]
    public Task A_pipeline_that_is_evaluated_without_state_gets_none() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] public static partial class P
        {
            static int s_count;
            [Slot(0)] static int Count(Quake quake) => [|s_count|]++;
            public static int Of(Quake quake) => Evaluate(quake).Count;
        }
        """);

    [Fact]
    public Task State_goes_behind_parameters_on_lines_of_their_own() => Verify.FixAsync(
        Fix, Id, "Keep '_count' in [State]",
        """
        [Pipeline]
        public static partial class P
        {
            private const int Start = 3;
            private static int _count = Start;
            private const int Step = 1;

            [Slot(0)]
            static int Count(
                Quake quake, // which
                [Id] MessageId id // of the message
                )
            {
                return [|_count|] += Step;
            }
        }
        """,
        """
        [Pipeline]
        public static partial class P
        {
            private const int Start = 3;

            private sealed class CountState
            {
                public int Count = Start;
            }

            private const int Step = 1;

            [Slot(0)]
            static int Count(
                Quake quake, // which
                [Id] MessageId id, // of the message
                [State] ref CountState state
                )
            {
                return state.Count += Step;
            }
        }
        """);
}
