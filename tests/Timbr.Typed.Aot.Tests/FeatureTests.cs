using Timbr.Typed.Tests.Programs;

namespace Timbr.Typed.Tests;

/// <summary>What the library does, in a program compiled ahead of time, a line a fact; and the same lines where the .NET runtime compiles it.</summary>
public sealed class FeatureTests(NativeFeatures native) : NativeProgramTests<NativeFeatures>(native), IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void It_is_one_file() => Assert.Equal(["Timbr.Typed.Tests.Native"], Files);

    [Fact]
    public Task Pipelines_without_the_generator() => TellAsync(
        "fluent",
        """
        value: Ulm 2.5 2 0.5 2 2 2 6
        json: [{"number":1,"town":"Ulm","weight":1.25},2.5,2,0.5,2,["2","x"],{"count":2,"odd":2},6,"Ulm 2.5 2 0.5 2 2 2 6"]
        read back: True
        message: Parcel { Number = 3, Town = Köln, Weight = 100 }
        graph: Price: double, Slot1: int, Slot2: double, Slot3: int?, Slot4: List<string>, Slot5: Dictionary<string, double>, Inverse: int, Slot7: string
        machine: [{"number":1,"town":"Ulm","weight":1.25},2.5,2,0.5,2,["2","x"],{"count":2,"odd":2},6,"Ulm 2.5 2 0.5 2 2 2 6"]
        machine: [{"number":2,"town":"Bonn","weight":1},2,2,0,null,["none","x"],{"count":2,"odd":0},{"_exception":{"exc_class":"System.DivideByZeroException","exc_value":"Attempted to divide by zero.","task":"Inverse"}},{"_exception":{"exc_class":"UpstreamError","exc_value":"Slot 7 \u0027Slot7\u0027 did not run: it reads slot 6 \u0027Inverse\u0027, which gave no value.","task":"Slot7"}}]
        async value: 4 5 20 15 15 30 30 False
        async machine: [4,5,20,15,15,30,30,false,"4 5 20 15 15 30 30 False"]
        async machine: [2,3,6,3,3,6,6,false,"2 3 6 3 3 6 6 False"]
        async machine: [-3,-2,6,8,8,16,16,false,"-3 -2 6 8 8 16 16 False"]
        undeclared: ParcelJson does not know Uri, the type of the message. Declare it in the context: [JsonSerializable(typeof(Uri))].
        """);

    [Fact]
    public Task Slots_change_while_the_machine_runs() => TellAsync(
        "slots",
        """
        declared: [{"number":4,"town":"Ulm","weight":2},3,25,0.12,"36 bytes for 3",{"parcels":1,"weight":2},null,null]
        variant: [{"number":4,"town":"Ulm","weight":2},10,25,0.4,"36 bytes for 10",{"parcels":2,"weight":4},null,null]
        replaced: [{"number":4,"town":"Ulm","weight":2},2,null,null,null,null,null,null]
        state stays: [{"number":4,"town":"Ulm","weight":2},3,25,0.12,"36 bytes for 3",{"parcels":2,"weight":-1},null,null]
        tried again: [{"number":4,"town":"Ulm","weight":2},3,3,1,"36 bytes for 3",{"parcels":2,"weight":-1},null,null], 2 times
        compared: 2, 1 different, 1 failed, not this share; 2, 2 different, 0 failed, no error
        promoted: [{"number":4,"town":"Ulm","weight":2},10,25,0.4,"36 bytes for 10",{"parcels":2,"weight":-1},null,null]
        aside: [{"number":4,"town":"Ulm","weight":2},10,25,0.4,"36 bytes for 10",{"parcels":0,"weight":-1},null,null]
        slots: 0 Price: double, variant 'flat'; 1 Share: int; 2 Each: double; 3 Label: string; 4 Sum: (int Parcels, double Weight), replaced; 5 Sink: None; 6 Slot6: None, replaced
        version: 8
        unknown: Slot 0 'Price' of pipeline 'Parcels' has no variant 'free'. It has: 'flat'. (Parameter 'variant')
        event: Slot 0 'Price' runs variant 'flat' from version 1 on.
        event: Slot 0 'Price' runs a replacement from version 2 on.
        event: Slot 0 'Price' runs what was declared from version 3 on.
        event: Slot 4 'Sum' runs a replacement from version 4 on.
        event: Slot 6 'Slot6' runs a replacement from version 5 on.
        event: Slot 1 'Share' runs a replacement from version 6 on.
        event: Slot 1 'Share' runs what was declared from version 7 on.
        event: Slot 0 'Price' runs variant 'flat' from version 8 on.
        """);

    [Fact]
    public Task Slots_fail() => TellAsync(
        "failures",
        """
        json: [{"number":0,"town":"Ulm","weight":2},3,{"_exception":{"exc_class":"Timbr.Typed.Tests.Native.Pipelines.Customs\u002BRefusedException","exc_value":"Ulm has no number","task":"Share"}},{"_exception":{"exc_class":"UpstreamError","exc_value":"Slot 2 \u0027Each\u0027 did not run: it reads slot 1 \u0027Share\u0027, which gave no value.","task":"Each"}},"36 bytes for 3",{"parcels":1,"weight":2},null,null]
        json: [{"number":4,"town":"K\u00F6ln","weight":-1},0,null,null,null,null,null,null]
        no number: [{"_exception":{"exc_class":"System.ArgumentException","exc_value":"NaN cannot be written as JSON, which has no such number. Give a finite one, or null. (Parameter \u0027value\u0027)","task":"in"}},{"_exception":{"exc_class":"System.ArgumentException","exc_value":"NaN cannot be written as JSON, which has no such number. Give a finite one, or null. (Parameter \u0027value\u0027)","task":"Price"}},25,{"_exception":{"exc_class":"System.ArgumentException","exc_value":"NaN cannot be written as JSON, which has no such number. Give a finite one, or null. (Parameter \u0027value\u0027)","task":"Each"}},"196 bytes for {\u0022_exception\u0022:{\u0022exc_class\u0022:\u0022System.ArgumentException\u0022,\u0022exc_value\u0022:\u0022NaN cannot be written as JSON, which has no such number. Give a finite one, or null. (Parameter \\u0027value\\u0027)\u0022,\u0022task\u0022:\u0022Price\u0022}}",{"_exception":{"exc_class":"System.ArgumentException","exc_value":"NaN cannot be written as JSON, which has no such number. Give a finite one, or null. (Parameter \u0027value\u0027)","task":"Sum"}},null,null]
        read back: True
        outcome read back: failed: slot 1 'Share' (RecordedException: Ulm has no number)
        counted: 2, 1 failed, 1 stopped
        previews: 1 good, 1 failed
        inspections: 2
        thrown: Timbr.Typed.SlotException: Slot 1 'Share' of pipeline 'Parcels' failed: Ulm has no number
        thrown: Timbr.Typed.Tests.Native.Pipelines.Customs+RefusedException: Ulm has no number
        thrown: System.DivideByZeroException: Attempted to divide by zero.
        where: True, True
        unreadable: not a Parcel: $.number: expected a whole number of 32 bits, found "x" (byte 14)
        missing: Slot 2 'Each' of pipeline 'Parcels' has no value: a slot that it reads failed. Look at Outcome[2] before reading it.
        ended by: Slot 1 'Share' of pipeline 'Parcels' failed: Ulm has no number
        """);

    [Fact]
    public Task Slots_wait() => TellAsync(
        "async",
        """
        json: [1,2,"answer 1",2,8,null]
        json: [4,8,{"_exception":{"exc_class":"System.TimeoutException","exc_value":"nobody answers","task":"Asked"}},8,{"_exception":{"exc_class":"UpstreamError","exc_value":"Slot 3 \u0027Length\u0027 did not run: it reads slot 1 \u0027Asked\u0027, which gave no value.","task":"Length"}},null]
        json: [6,12,"answer 6",-1,null,null]
        aside: [2,4,"answer 2",4,8,null]
        three workers: [1,3,"x",3,1,null]
        three workers: [2,6,"xx",6,2,null]
        three workers: [3,9,"xxx",9,3,null]
        given up: 0 processed, 1 dropped
        cancelled: nothing
        thrown: Slot 1 'Asked' of pipeline 'Errands' failed: nobody answers: line 4 is dead
        """);

    [Fact]
    public Task Several_workers_evaluate() => TellAsync(
        "workers",
        """
        in order: True, 2000 processed, 200 failed
        first: [{"Number":0,"Town":"Ulm","Weight":1},0,1]
        failed: [{"Number":3,"Town":"Jena","Weight":1},6,{"_exception":{"exc_class":"System.InvalidOperationException","exc_value":"a three","task":"Odd"}}]
        without order: True, 2000 processed, 200 failed
        by town: Ulm:200 Bonn:200 Köln:200 Jena:200 Kiel:200
        shared state: Machine 'Books': its slots have state, and 2 workers would share it. Set PartitionBy in MachineOptions<Parcel>, or Workers to 1.
        """);

    [Fact]
    public Task Events_observers_and_results_tell() => TellAsync(
        "watching",
        """
        result: 0 24 1 stopped at slot 0 'Price'
        result: 1 24 1 complete
        result: 2 24 1 complete
        result: 3 24 1 complete
        result: 4 24 1 failed: slot 1 'Share' (RefusedException: Ulm has no number)
        result: 5 24 1 complete
        event: Started 1
        event: MessageFailed 1
        event: SourceExhausted 1
        event: SlotReplaced 1
        event: Completed 1
        observer: 6 before, 6 after, 1 failed, 1 stops
        handlers failed: True
        log: Slot 1 'Share' of pipeline 'Parcels' failed: Ulm has no number
        """);

    [Fact]
    public Task Listeners_measure() => TellAsync(
        "telemetry",
        """
        Counter timbr.messages {message} timbr.pipeline=Parcels timbr.outcome=complete = 2
        Counter timbr.messages {message} timbr.pipeline=Parcels timbr.outcome=failed = 1
        Counter timbr.messages {message} timbr.pipeline=Parcels timbr.outcome=stopped = 1
        Counter timbr.slot.errors {error} timbr.pipeline=Parcels timbr.slot=Share = 1
        Histogram timbr.message.duration s timbr.pipeline=Parcels timbr.outcome=complete = 2
        Histogram timbr.message.duration s timbr.pipeline=Parcels timbr.outcome=failed = 1
        Histogram timbr.message.duration s timbr.pipeline=Parcels timbr.outcome=stopped = 1
        ObservableGauge timbr.queue.depth {message} timbr.pipeline=Parcels timbr.machine = 0
        timbr.message Consumer Unset  timbr.pipeline=Parcels timbr.outcome=complete
        timbr.message Consumer Error Bonn has no number timbr.pipeline=Parcels timbr.outcome=failed
        timbr.message Consumer Unset  timbr.pipeline=Parcels timbr.outcome=stopped
        timbr.message Consumer Unset  timbr.pipeline=Parcels timbr.outcome=complete
        """);

    [Fact]
    public async Task The_status_is_a_text()
    {
        var run = await RunAsync("status");

        Assert.Equal(
            Lines(
                """
                Parcels: Stopped, 6 processed, 1 failed, 1.2 k/s, queue 0 of 1,024
                PIPELINE      Parcels
                STATE         Stopped
                UP            00:01:01
                SOURCE        Exhausted
                PROCESSED     6
                FAILED        1 (16.7 %)
                STOPPED       1
                DROPPED       0
                UNWRITTEN     0
                RATE          1.2 k/s
                QUEUE         0 of 1,024
                PROGRESS      75.0 % of 8
                ETA           -
                CURRENT ID    -
                CURRENT TIME  -
                LAST ID       -
                LAST TIME     -
                EVENTS        0 handled, 0 failed
                PUBLISHER     lines
                              0 dropped, 0 failed
                LAST ERROR    Slot 1 'Share' of pipeline 'Parcels' failed: Ulm & "Bonn" has no number

                SLOT  NAME   TYPE                          TIME  CALLS  FAILED  VARIANT
                0     Price  double                        -     6      0       -
                1     Share  int                           -     5      1       -
                2     Each   double                        -     4      0       -
                3     Label  string                        -     5      0       replaced
                4     Sum    (int Parcels, double Weight)  -     5      0       -
                5     Sink   None                          -     5      0       -
                6     Slot6  None                          -     5      0       -
                """),
            run.Output.TakeWhile(static line => !line.StartsWith('<')));
    }

    [Fact]
    public async Task The_status_is_a_fragment_of_html()
    {
        var run = await RunAsync("status");

        Assert.Equal(["</table>", "</div>"], run.Output.Where(static line => line.StartsWith("</", StringComparison.Ordinal)));
        Assert.Equal(8, run.Output.Count(static line => line.StartsWith("<tr", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task States_that_one_saves_the_other_loads(bool isSavedAhead)
    {
        var path = _directory.File("books.state");

        var saved = await (isSavedAhead ? Native.RunAsync("save", path) : Native.RunJustInTimeAsync("save", path));
        Assert.Equal(
            Lines(
                """
                before: [{"Number":1,"Town":"Ulm","Weight":1.5},"1.5:1","1.5 1 1 1 ",1,1]
                before: [{"Number":2,"Town":"Bonn","Weight":2},"3.5:1,2","2 1,2 2 2 after 1",1,2]
                before: [{"Number":3,"Town":"Ulm","Weight":0.25},"3.75:1,2,3","1.5\u002B0.25 2,3 2 3 after 2",2,3]
                saved: 3
                "slots":[
                {"slot":0,"name":"Tallied","value":"string","state":"Timbr.Typed.Tests.Native.Pipelines.Tally { decimal _sum, int[] _numbers }"},
                {"slot":1,"name":"Booked","value":"string","state":"Timbr.Typed.Tests.Native.Pipelines.Ledger { Dictionary\u003Cstring, List\u003Cdouble\u003E\u003E _weights, Queue\u003Cint\u003E _latest, SortedSet\u003Cstring\u003E _towns, Timbr.Typed.Tests.Native.Pipelines.Ledger.Page _page }; Timbr.Typed.Tests.Native.Pipelines.Ledger.Page { int Number, string Note }"},
                {"slot":2,"name":"Seen","value":"int","state":"Dictionary\u003Cstring, int\u003E"},
                {"slot":3,"name":"Distinct","value":"int","state":"HashSet\u003C(int, string)\u003E"}],
                "lanes":[
                [
                {"_sum":3.75,"_numbers":[1,2,3]},
                {"_weights":{"Ulm":[1.5,0.25],"Bonn":[2]},"_latest":[2,3],"_towns":["Bonn","Ulm"],"_page":{"Number":3,"Note":"after 2"}},
                {"Ulm":2,"Bonn":1},
                [{"Item1":1,"Item2":"Ulm"},{"Item1":2,"Item2":"Bonn"},{"Item1":3,"Item2":"Ulm"}]]],
                """),
            saved.Output);

        var loaded = await (isSavedAhead ? Native.RunJustInTimeAsync("load", path) : Native.RunAsync("load", path));
        Assert.Equal(
            Lines(
                """
                loaded: 3
                after: [{"Number":4,"Town":"Ulm","Weight":4},"7.75:1,2,3,4","1.5\u002B0.25\u002B4 3,4 2 4 after 3",3,4]
                of another pipeline: State file 'FILE': was saved by pipeline 'Timbr.Typed.Tests.Native.Pipelines.Books', but this is pipeline 'Timbr.Typed.Tests.Native.Pipelines.Parcels'. Give each pipeline a file of its own.
                damaged: State file 'FILE': is damaged: it is not what was saved. Take a copy of it, or delete it to start afresh.
                """),
            loaded.Output);
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").Split('\n');

    private async Task TellAsync(string chapter, string facts) => Assert.Equal(Lines(facts), (await RunAsync(chapter)).Output);

    /// <summary>Runs a chapter both ways.</summary>
    private async Task<Finished> RunAsync(string chapter)
    {
        var ahead = await Native.RunAsync(chapter);
        var justInTime = await Native.RunJustInTimeAsync(chapter);
        Assert.Equal(("", ""), (ahead.Error, justInTime.Error));
        Assert.Equal(justInTime.Output, ahead.Output);
        return ahead;
    }
}
