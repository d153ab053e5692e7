using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

public sealed class SavedStateTests
{
    private const string Source = """
        public struct Sum { public decimal Total; private int _calls; public int Add(decimal x) { Total += x; return ++_calls; } }
        public record Range(double Low, double High);
        public class Base { private int _seen; public int See() => ++_seen; }
        public sealed class Seen : Base
        {
            public readonly List<string> Names = [];
            private string? @class;
            private int _seen = 5;
            [System.Text.Json.Serialization.JsonIgnore] public readonly object Lock = new();
            public Range? Range { get; private set; }
            public required int Size { get; init; }
            [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Seen() => Size = 3;
            public string Note(string name) { lock (Lock) { Names.Add(name); @class = name + @class; Range = new Range(double.NaN, double.NegativeInfinity); return $"{See()} {++_seen} {@class} {Range} {Size} {Names.Count}"; } }
        }
        public sealed class Node { public int Value; public Node? Next; private Node() { } public static Node? Push(Node? next, int value) => new() { Value = value, Next = next }; public override string ToString() => Value + (Next is null ? "" : "," + Next); }
        public struct Pair<T> { private T _first; public T Second { get; set; } public T Turn(T x) { var old = _first; _first = Second; Second = x; return old; } }
        public struct Stacks { public Stack<int> A; public Queue<int> B; public SortedDictionary<DayOfWeek, int[]> C; public System.Collections.Immutable.ImmutableStack<string>? D; public HashSet<string>? E; public LinkedList<char>? F; }
        [Pipeline]
        public static partial class P
        {
            private sealed class Secret { private long _value = 40; public long Next() => ++_value; }
            [Slot(0)] static string A(int x, [State] ref Sum s) => s.Add(x) + " " + s.Total;
            [Slot(1)] static string B([State] ref Seen s, [Input] int x) => s.Note(x.ToString());
            [Slot(2)] static long C([State] ref Secret s) => s.Next();
            [Slot(3)] static string D([State] ref (Node? Top, TimeSpan? Age) s, [Input] int x) { s = (Node.Push(s.Top, x), s.Age is null ? TimeSpan.FromTicks(7) : s.Age * 2); return $"{s.Top} {s.Age}"; }
            [Slot(4)] static int E([State] ref Pair<int> s, [Input] int x) => s.Turn(x);
            [Slot(5)] static string F([State] ref Stacks s, [Input] int x)
            {
                (s.A ??= []).Push(x);
                (s.B ??= []).Enqueue(x);
                s.C ??= [];
                s.C[(DayOfWeek)s.B.Count] = [x, x];
                s.D = (s.D ?? []).Push("s" + x);
                (s.E ??= new HashSet<string>(StringComparer.Ordinal)).Add("e" + x);
                (s.F ??= []).AddFirst('f');
                return string.Join(",", s.A) + " " + string.Join(",", s.B) + " " + string.Join(",", s.C.Select(p => p.Key + "" + p.Value.Length)) + " " + string.Join(",", s.D) + " " + string.Join(",", s.E) + " " + s.F.Count;
            }
            [Slot(6)] static DateTimeOffset G([State] ref DateTimeOffset? s) { s = (s ?? DateTimeOffset.UnixEpoch).AddTicks(1); return s.Value; }
        }
        """;

    private const string Through = """
        static string Through(P.Machine machine, params int[] messages)
        {
            using var lines = new System.IO.MemoryStream();
            machine.PublishTo(new NdjsonPublisher(lines));
            machine.SetSource(messages);
            machine.Start();
            machine.Completion.Wait();
            return System.Text.Encoding.UTF8.GetString(lines.ToArray());
        }

        var path = System.IO.Path.GetTempFileName();
        """;

    [Fact]
    public void A_machine_that_loads_what_another_saved_goes_on_as_that_would_have() =>
        Assert.Equal("True", Probe.Run(Source, Through + """
            var whole = Through(new P.Machine(), 3, 1, 4, 1, 5);
            var first = new P.Machine();
            var half = Through(first, 3, 1, 4);
            first.SaveState(path);
            var second = new P.Machine();
            second.LoadState(path);
            var both = half + Through(second, 1, 5);
            System.IO.File.Delete(path);
            return both == whole ? "True" : both + whole;
            """));

    [Fact]
    public void A_file_has_every_field_by_its_name() =>
        Assert.Equal(
            """
            [
            {"Total":3,"_calls":1},
            {"_seen":1,"Names":["3"],"class":"3","Seen._seen":6,"Range":{"Low":"NaN","High":"-Infinity"},"Size":3},
            {"_value":41},
            {"Top":{"Value":3,"Next":null},"Age":"00:00:00.0000007"},
            {"_first":0,"Second":3},
            {"A":[3],"B":[3],"C":{"1":[3,3]},"D":["s3"],"E":["e3"],"F":["f"]},
            "1970-01-01T00:00:00.0000001+00:00"]],
            """,
            Probe.Run(Source, Through + """
                var machine = new P.Machine();
                Through(machine, 3);
                machine.SaveState(path);
                var text = System.IO.File.ReadAllText(path);
                System.IO.File.Delete(path);
                var start = text.IndexOf("\"lanes\":[\n") + 10;
                return text[start..text.IndexOf("\n\"check\"")];
                """).ReplaceLineEndings("\n"));

    [Fact]
    public void A_file_says_what_the_states_are_made_of() =>
        Assert.Equal(
            """
            {"slot":0,"name":"A","value":"string","state":"Sum { decimal Total, int _calls }"},
            {"slot":1,"name":"B","value":"string","state":"Seen { int _seen, List\u003Cstring\u003E Names, string class, int Seen._seen, Range Range, int Size }; Range { double Low, double High }"},
            {"slot":2,"name":"C","value":"long","state":"P.Secret { long _value }"},
            {"slot":3,"name":"D","value":"string","state":"(Node Top, TimeSpan? Age); Node { int Value, Node Next }"},
            """,
            string.Join('\n', Probe.Run(Source, Through + """
                new P.Machine().SaveState(path);
                var text = System.IO.File.ReadAllText(path);
                System.IO.File.Delete(path);
                return text;
                """).ReplaceLineEndings("\n").Split('\n')[2..6]));

    [Fact]
    public void Types_go_by_their_full_names_and_enums_with_the_numbers_of_their_members() =>
        Assert.Equal(
            """
            {"timbrState":2,"pipeline":"Bank.Desk.P","message":"Bank.Order?","savedAt"
            {"slot":1,"name":"A","value":"Bank.Mode","state":"Bank.Sum\u003CBank.Mode\u003E { Bank.Mode Value, Dictionary\u003CBank.Kind, DayOfWeek\u003E Kinds, Bank.Desk.Node[] Nodes }; Bank.Mode { Off = 0, On = 1 }; Bank.Kind : byte { Some = 3, None = 7 }; Bank.Desk.Node { int Value }"}],
            """,
            string.Join('\n', Probe.Run(
                """
                namespace Bank
                {
                    public enum Mode { Off, On }
                    public enum Kind : byte { None = 7, Some = 3 }
                    public record struct Order(int Number);
                    public sealed class Sum<T> { public T? Value; public Dictionary<Kind, DayOfWeek>? Kinds; public Desk.Node[]? Nodes; }
                    public static partial class Desk
                    {
                        public struct Node { public int Value; }
                        [Pipeline] public static partial class P { [Slot(1)] static Mode A([Input] Order? order, [State] ref Sum<Mode> s) => s.Value; }
                    }
                }
                """,
                """
                var path = System.IO.Path.GetTempFileName();
                new Bank.Desk.P.Machine().SaveState(path);
                var text = System.IO.File.ReadAllText(path);
                System.IO.File.Delete(path);
                return text;
                """).ReplaceLineEndings("\n").Split('\n')[..3].Select(line => line.Split(":\"20")[0]).Where(line => line.Length > 20)));

    [Fact]
    public void A_file_says_nothing_of_slots_without_state() =>
        Assert.DoesNotContain("Stateless", Probe.Run(
            "[Pipeline] public static partial class P { [Slot(0)] static int A(int x, [State] ref int s) => s += x; [Slot(2)] static int Stateless(int x) => x; }",
            Through + """
            new P.Machine().SaveState(path);
            var text = System.IO.File.ReadAllText(path);
            System.IO.File.Delete(path);
            return text;
            """), StringComparison.Ordinal);

    [Fact]
    public void Asynchronous_slots_have_states_that_last() =>
        Assert.Equal("3", Probe.Run(
            """
            public sealed class Sum { public int Value; }
            [Pipeline] public static partial class P { [Slot(0)] static async System.Threading.Tasks.Task<int> A(int x, [State] Sum s) { await System.Threading.Tasks.Task.Yield(); return s.Value += x; } }
            """,
            Through + """
            var first = new P.Machine();
            Through(first, 1);
            first.SaveState(path);
            var second = new P.Machine();
            second.LoadState(path);
            var line = Through(second, 2);
            System.IO.File.Delete(path);
            return line.Split(',')[1].TrimEnd('\n', ']');
            """));

    [Fact]
    public void Only_pipelines_with_state_have_code_for_it() =>
        Assert.DoesNotContain("StateLayout", Project.Of("[Pipeline] public static partial class P { [Slot(0)] static int A(int x) => x; }").Generate().Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("public object? Value;", "in 'Value': 'object' says nothing about what it holds. Keep what it says in fields of your own types, or leave it out with [JsonIgnore].")]
    [InlineData("public IList<int>? Value;", "in 'Value': 'IList<int>' is an interface, which says nothing about the type behind it. Keep what it says in fields of your own types, or leave it out with [JsonIgnore].")]
    [InlineData("private Inner? _inner; public sealed class Inner { public Action? Done; }", "in '_inner.Done': 'Action' is a delegate. Keep what it says in fields of your own types, or leave it out with [JsonIgnore].")]
    [InlineData("public Random Dice { get; } = new();", "in 'Dice': 'Random' is a type of the framework, whose fields are not known. Keep what it says in fields of your own types, or leave it out with [JsonIgnore].")]
    [InlineData("public event Action? Done;", "in 'Done': it is an event, whose subscribers cannot be saved. Take it out of the state.")]
    [InlineData("private Hidden _h; private struct Hidden { public int X; }", "in '_h': 'Hidden' is not accessible from the pipeline. Make 'Hidden' 'internal' or 'public'.")]
    [InlineData("public volatile int Value;", "in 'Value': it is volatile. Take 'volatile' away: one thread at a time has a state.")]
    [InlineData("public Taken? T; public sealed class Taken(int x) { public int X() => x; }", "in 'T': 'Taken' has a primary constructor, whose parameters may be fields that cannot be seen. Write the constructor out, or make it a record.")]
    public void A_state_that_would_not_come_back_whole_is_not_saved(string members, string problem) =>
        Assert.Equal($"State file 'x': pipeline 'P' cannot save or load its states. State of slot 0 'A' is a 'Sum', which cannot be saved, {problem}", Probe.Run(
            $$"""
            public sealed class Sum { {{members}} }
            [Pipeline] public static partial class P { [Slot(0)] static int A(int x, [State] ref Sum s) => x; }
            """,
            "try { new P.Machine().SaveState(\"x\"); return \"\"; } catch (StateFileException e) { return e.Message; }"));

    [Theory]
    [InlineData("public HashSet<string> Value = new(StringComparer.OrdinalIgnoreCase);", "it holds a 'HashSet<string>' with a comparer of its own, which would be lost. Change the keys before they are added, as with ToUpperInvariant, and use the default comparer.")]
    [InlineData("public SortedSet<string> Value = new(StringComparer.Ordinal);", "it holds a 'SortedSet<string>' with a comparer of its own, which would be lost. Change the keys before they are added, as with ToUpperInvariant, and use the default comparer.")]
    [InlineData("public First[] Value = new Second[1];", "it holds a 'Second[]' where a 'First[]' is declared, and what is special to that would be lost. Declare the type that it is.")]
    [InlineData("public System.Text.Json.JsonElement Value;", "it holds a 'JsonElement' that was never given a value. Give it one, or make it nullable.")]
    [InlineData("public System.Collections.Immutable.ImmutableDictionary<int, string> Value = System.Collections.Immutable.ImmutableDictionary<int, string>.Empty.WithComparers(null, StringComparer.OrdinalIgnoreCase);", "it holds a 'ImmutableDictionary<int, string>' with a comparer of its own, which would be lost. Change the keys before they are added, as with ToUpperInvariant, and use the default comparer.")]
    [InlineData("public First Value = new Second();", "it holds a 'Second' where a 'First' is declared, and what is special to that would be lost. Declare the type that it is.")]
    public void A_value_that_would_not_come_back_whole_is_not_saved(string members, string problem) =>
        Assert.Equal($"State file 'x': state of slot 0 'A' cannot be saved: {problem}", Probe.Run(
            $$"""
            public class First { public int X; }
            public class Second : First { public int Y; }
            public sealed class Sum { {{members}} }
            [Pipeline] public static partial class P { [Slot(0)] static int A(int x, [State] ref Sum s) => x; }
            """,
            "try { new P.Machine().SaveState(\"x\"); return \"\"; } catch (StateFileException e) { return e.Message; }"));

    [Fact]
    public void What_a_state_type_holds_is_the_same_for_messages_as_before() =>
        Assert.Equal("[1,{}]", Probe.Run(
            """
            public struct Sum { public int Value; }
            [Pipeline] public static partial class P { [Slot(0)] static Sum A(int x, [State] ref Sum s) { s.Value += x; return s; } }
            """,
            "var s = new P.States(); return P.ToJson(P.Evaluate(1, ref s));"));
}
