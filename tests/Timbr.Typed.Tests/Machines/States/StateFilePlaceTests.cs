namespace Timbr.Typed.Tests.Machines.States;

/// <summary>What becomes of the file that was there, and of what is written beside it.</summary>
public sealed class StateFilePlaceTests
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Theory]
    [InlineData(Private)]
    [InlineData(Private | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)]
    public void The_file_keeps_its_mode(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new StateFolder();
        File.WriteAllText(folder.File, "");
        File.SetUnixFileMode(folder.File, mode);
        new Totals.Machine().SaveState(folder.File);
        Assert.Equal(mode, File.GetUnixFileMode(folder.File));
    }

    [Fact]
    public void What_a_dead_process_left_beside_it_gives_it_no_mode()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new StateFolder();
        File.WriteAllText(folder.File, "");
        File.SetUnixFileMode(folder.File, Private);
        File.WriteAllText($"{folder.File}.new", "half a fi");
        new Totals.Machine().SaveState(folder.File);
        Assert.Equal((Private, "states.json"), (File.GetUnixFileMode(folder.File), string.Join(' ', folder.Names)));
    }

    [Fact]
    public void The_target_of_a_link_is_replaced_and_the_link_stays()
    {
        using var folder = new StateFolder();
        var target = $"{folder.File}.target";
        File.WriteAllText(target, "");
        File.CreateSymbolicLink($"{folder.File}.other", target);
        File.CreateSymbolicLink(folder.File, $"{folder.File}.other");
        new Totals.Machine().SaveState(folder.File);
        Assert.NotNull(new FileInfo(folder.File).LinkTarget);
        Assert.Equal(3, folder.Names.Count());
        new Totals.Machine().LoadState(target);
    }

    [Fact]
    public void A_link_to_a_file_that_is_not_there_yet_makes_that_file()
    {
        using var folder = new StateFolder();
        File.CreateSymbolicLink(folder.File, "target");
        new Totals.Machine().SaveState(folder.File);
        Assert.NotNull(new FileInfo(folder.File).LinkTarget);
        Assert.Equal(["states.json", "target"], folder.Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_save_that_fails_leaves_nothing_behind()
    {
        using var folder = new StateFolder();
        Directory.CreateDirectory(folder.File);
        Assert.Equal(
            $"State file '{folder.File}': cannot be written: it is a directory.",
            Assert.Throws<StateFileException>(() => new Totals.Machine().SaveState(folder.File)).Message);
        Assert.Equal(["states.json"], folder.Names);
    }
}
