using System.Globalization;
using System.Text;
using Timbr.Typed.Tests.Machines.Workers;

namespace Timbr.Typed.Tests.Machines.States;

public sealed class LoadStateTests
{
    [Theory]
    [InlineData(
        "{ int Calls, decimal _value }", "{ decimal _value }",
        "state of slot 2 'Total' was saved as 'Timbr.Typed.Tests.Machines.States.Totals.Sum { decimal _value }', but is now 'Timbr.Typed.Tests.Machines.States.Totals.Sum { int Calls, decimal _value }'. Load it with the program that saved it, or delete it to start afresh.")]
    [InlineData(
        "\"Seen\",\"value\":\"int\"", "\"Seen\",\"value\":\"string\"",
        "value of slot 3 'Seen' was of type 'string' when the file was saved, but is now of type 'int'. Load it with the program that saved it, or delete it to start afresh.")]
    [InlineData(
        "\"message\":\"int\"", "\"message\":\"Shop.Order\"",
        "was saved when messages were of type 'Shop.Order', but they are now of type 'int'. Load it with the program that saved it, or delete it to start afresh.")]
    [InlineData(
        "\"name\":\"Seen\"", "\"name\":\"Known\"",
        "slot 3 was called 'Known' when the file was saved, but is now 'Seen'. Load it with the program that saved it, or delete it to start afresh.")]
    [InlineData(
        "{\"slot\":0,\"name\":\"Count\",\"value\":\"long\",\"state\":\"long\"},", "",
        "slot 0 'Count' has state now, and had none when the file was saved. Load it with the program that saved it, or delete it to start afresh.")]
    [InlineData(
        "\"slots\":[", "\"slots\":[{\"slot\":1,\"name\":\"Mean\",\"value\":\"double\",\"state\":\"double\"},",
        "slot 1 'Mean' had state when the file was saved, and has none now. Load it with the program that saved it, or delete it to start afresh.")]
    [InlineData(
        "Timbr.Typed.Tests.Machines.States.Totals\"", "Shop.Totals\"",
        "was saved by pipeline 'Shop.Totals', but this is pipeline 'Timbr.Typed.Tests.Machines.States.Totals'. Give each pipeline a file of its own.")]
    public void A_file_of_another_shape_is_told_apart(string now, string then, string problem)
    {
        Assert.Contains(now, Text(), StringComparison.Ordinal);
        Assert.Equal(problem, Refusal(path => File.WriteAllText(path, Checked(Text().Replace(now, then, StringComparison.Ordinal))), new Totals.Machine().LoadState));
    }

    [Fact]
    public void A_pipeline_of_the_same_name_elsewhere_is_told_apart() => Assert.Equal(
        "was saved by pipeline 'Timbr.Typed.Tests.Machines.States.Others.Before.Sums', but this is pipeline 'Timbr.Typed.Tests.Machines.States.Others.After.Sums'. Give each pipeline a file of its own.",
        Refusal(new Others.Before.Sums.Machine().SaveState, new Others.After.Sums.Machine().LoadState));

    [Fact]
    public void Another_number_of_workers_is_told_apart() => Assert.Equal(
        "was saved with 3 workers, but the machine has 1 worker, and each has the states of its own keys. Set Workers to 3, or delete the file to start afresh.",
        Refusal(new Runners.Machine(new MachineOptions<Lap> { Workers = 3, PartitionBy = static lap => lap.Runner }).SaveState, new Runners.Machine().LoadState));

    [Fact]
    public void An_earlier_format_is_told_apart() => Assert.Equal(
        "is of format 1, and this version of Timbr.Typed reads format 2. Use the version that saved it, or delete the file to start afresh.",
        Refusal(path => File.WriteAllText(path, Text().Replace("\"timbrState\":2", "\"timbrState\":1", StringComparison.Ordinal)), new Totals.Machine().LoadState));

    [Fact]
    public void A_later_format_is_told_apart() => Assert.Equal(
        "is of format 3, and this version of Timbr.Typed reads format 2. Use the version that saved it, or delete the file to start afresh.",
        Refusal(path => File.WriteAllText(path, Text().Replace("\"timbrState\":2", "\"timbrState\":3,\"more\":[]", StringComparison.Ordinal)), new Totals.Machine().LoadState));

    [Fact]
    public void What_is_no_JSON_is_told_with_its_place() => Assert.Equal(
        "is damaged, or no state file: not a state file: $: '!' is an invalid start of a value (byte 1). Take a copy of it, or delete it to start afresh.",
        Refusal(path => File.WriteAllText(path, "!"), new Totals.Machine().LoadState));

    [Fact]
    public void A_changed_value_is_found_out() => Assert.Equal(
        "is damaged: it is not what was saved. Take a copy of it, or delete it to start afresh.",
        Refusal(path => File.WriteAllText(path, Text().Replace("\"Calls\":0", "\"Calls\":1", StringComparison.Ordinal)), new Totals.Machine().LoadState));

    [Fact]
    public void A_file_that_is_not_there_is_told() => Assert.Equal(
        "cannot be read: there is no such file.", Refusal(static _ => { }, new Totals.Machine().LoadState));

    [Fact]
    public void A_file_that_is_too_large_is_not_read() => Assert.Equal(
        "has 268,435,457 bytes of states, and 268,435,456 is the most. Keep less in [State], or keep it in a store of your own.",
        Refusal(
            static path =>
            {
                using var file = File.Create(path);
                file.SetLength((256 << 20) + 1);
            },
            new Totals.Machine().LoadState));

    [Fact]
    public void A_pipeline_without_state_has_nothing_to_save() => Assert.Equal(
        "State file 'x': pipeline 'Laps' has no slot with [State], so there is nothing to save or load.",
        Assert.Throws<StateFileException>(() => new Laps.Machine().SaveState("x")).Message);

    [Fact]
    public void A_directory_that_is_not_there_is_told() => Assert.Equal(
        "State file '/nowhere/at/all': cannot be written: there is no such directory.",
        Assert.Throws<StateFileException>(() => new Totals.Machine().SaveState("/nowhere/at/all")).Message);

    [Fact]
    public async Task A_machine_that_runs_loads_nothing()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine();
        machine.SaveState(folder.File);
        machine.Start();
        Assert.Equal(
            "Machine 'Totals': it runs. States are loaded before the start, or after StopMode.Keep.",
            Assert.Throws<MachineStateException>(() => machine.LoadState(folder.File)).Message);
    }

    [Fact]
    public async Task A_machine_that_has_stopped_loads_nothing()
    {
        using var folder = new StateFolder();
        await using var machine = new Totals.Machine();
        machine.SaveState(folder.File);
        await machine.StopAsync();
        Assert.Equal(
            "Machine 'Totals': it has been stopped, or its source has ended. States are loaded before the start: create a new one.",
            Assert.Throws<MachineStateException>(() => machine.LoadState(folder.File)).Message);
    }

    [Fact]
    public void No_beginning_of_a_file_is_loaded()
    {
        using var folder = new StateFolder();
        var whole = Encoding.UTF8.GetBytes(Text());
        for (var length = 0; length < whole.Length - 1; length++)
        {
            AssertRefused(folder, whole[..length], FormattableString.Invariant($"the first {length} bytes"));
        }
    }

    [Fact]
    public void A_file_with_other_bytes_is_never_loaded()
    {
        using var folder = new StateFolder();
        var whole = Encoding.UTF8.GetBytes(Text());
        var body = Encoding.UTF8.GetString(whole).IndexOf(",\n\"check\"", StringComparison.Ordinal);
        var random = new Random(20180131);
        for (var i = 0; i < 3000; i++)
        {
            var other = whole.ToArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                other[random.Next(body)] ^= (byte)random.Next(1, 256);
            }

            if (!other.AsSpan().SequenceEqual(whole))
            {
                AssertRefused(folder, other, Encoding.Latin1.GetString(other));
            }
        }
    }

    private static void AssertRefused(StateFolder folder, byte[] text, string what)
    {
        File.WriteAllBytes(folder.File, text);
        var machine = new Totals.Machine();
        var refusal = Record.Exception(() => machine.LoadState(folder.File));
        Assert.True(refusal is StateFileException, string.Create(CultureInfo.InvariantCulture, $"{refusal} for {what}"));
        machine.SaveState(folder.File);
        Assert.Contains("\n0,\n{\"Calls\":0,\"_value\":0},\n{}]]", File.ReadAllText(folder.File), StringComparison.Ordinal);
    }

    private static string Text()
    {
        using var folder = new StateFolder();
        new Totals.Machine().SaveState(folder.File);
        return File.ReadAllText(folder.File);
    }

    /// <summary>The text as if it had been saved so.</summary>
    private static string Checked(string text)
    {
        var end = text.IndexOf(",\n\"check\"", StringComparison.Ordinal);
        return $"{text[..end]},\n\"check\":\"{StateFile.Check(Encoding.UTF8.GetBytes(text[..end]))}\"}}\n";
    }

    private static string Refusal(Func<string, SavedState> save, Func<string, SavedState> load) => Refusal(path => { save(path); }, load);

    private static string Refusal(Action<string> save, Func<string, SavedState> load)
    {
        using var folder = new StateFolder();
        save(folder.File);
        var message = Assert.Throws<StateFileException>(() => load(folder.File)).Message;
        var start = $"State file '{folder.File}': ";
        Assert.StartsWith(start, message, StringComparison.Ordinal);
        return message[start.Length..];
    }
}
