namespace Timbr.Typed.Analyzers.Mistakes;

/// <summary>TIMBR070.</summary>
internal static class WireMistakes
{
    private const string Before = """
        pipeline P
          in Quake
          0 Energy double from in
          1 Region string from 0 in
          2 Top [Town] from in
          type Quake
            "Place" string
            "Magnitude" double
          type Town
            "Name" string
            "People" int

        """;

    private const string Town = "public sealed record Town(string Name, int People);\n";
    private const string Pipeline = "[Pipeline] public static partial class P\n{\n";
    private const string Energy = "    [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;\n";
    private const string Region = "    [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;\n";
    private const string Top = "    [Slot(2)] static Town[] Top([Input] Quake quake) => [];\n";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        Mistake("the type of a slot changes", Town + Pipeline + Energy
            + "    [Slot(1)] static int [|Region|](double energy, Quake quake) => quake.Place.Length;\n" + Top + "}", "slot 1 'Region' was 'string' and is now 'int'"),
        Mistake("a slot is removed from the end", Town + "[Pipeline] public static partial class [|P|]\n{\n" + Energy + Region + "}", "slot 2 'Top' is gone"),
        Mistake("a slot is renamed", Town + Pipeline + Energy
            + "    [Slot(1)] static string [|Area|](double energy, Quake quake) => quake.Place;\n" + Top + "}", "slot 1 'Region' is now called 'Area'"),
        Mistake("a slot is inserted before others", Town + Pipeline + Energy
            + "    [Slot(1)] static int New([Input] Quake quake) => 1;\n    [Slot(2)] static string [|Region|]([Input] Quake quake) => quake.Place;\n"
            + "    [Slot(3)] static Town[] Top([Input] Quake quake) => [];\n}", "slot 1 'Region' is now slot 2, and 1 more change"),
        Mistake("a slot may become null", Town + Pipeline + Energy
            + "    [Slot(1)] static string? [|Region|](double energy, Quake quake) => quake.Place;\n" + Top + "}", "slot 1 'Region' may now be null"),
        Mistake("a member of a slot's items is removed", "public sealed record Town(string Name);\n" + Pipeline + Energy + Region
            + "    [Slot(2)] static Town[] [|Top|]([Input] Quake quake) => [];\n}", "'[].People' of slot 2 'Top' is gone"),
        Mistake("a member of a slot's items changes its name in JSON", "public sealed record Town([property: JsonPropertyName(\"name\")] string Name, int People);\n"
            + Pipeline + Energy + Region + "    [Slot(2)] static Town[] [|Top|]([Input] Quake quake) => [];\n}", "'[].Name' of slot 2 'Top' is gone"),
        Mistake("a member of a slot's items may become null", "public sealed record Town(string Name, int? People);\n" + Pipeline + Energy + Region
            + "    [Slot(2)] static Town[] [|Top|]([Input] Quake quake) => [];\n}", "'[].People' of slot 2 'Top' may now be null"),
        Mistake("a member that must come is added", "public sealed record Town(string Name, int People) { public required int Area { get; init; } }\n"
            + Pipeline + Energy + Region + "    [Slot(2)] static Town[] [|Top|]([Input] Quake quake) => [];\n}", "'[].Area' of slot 2 'Top' is new and required"),
        Mistake("a sequence becomes one value", Town + Pipeline + Energy + Region
            + "    [Slot(2)] static Town [|Top|]([Input] Quake quake) => new(\"\", 1);\n}", "slot 2 'Top' was '[Town]' and is now 'Town'"),
        Mistake("an item of a slot may become null", Town + Pipeline + Energy + Region
            + "    [Slot(2)] static Town?[] [|Top|]([Input] Quake quake) => [];\n}", "'[]' of slot 2 'Top' may now be null"),
        new(
            "the message changes", "TIMBR070",
            "public sealed record Signal(string Place);\n[Pipeline] public static partial class [|P|]\n{\n    [Slot(0)] static double Energy(Signal signal) => 1;\n}",
            "Pipeline 'P' breaks those who read it: 'Magnitude' of the message is gone, and 2 more changes. Undo that, or accept it in 'wire.txt': dotnet build -p:TimbrUpdateBaseline=true")
        {
            Baseline = Before,
        },
    ];

    private static Mistake Mistake(string name, string source, string change) => new(
        name, "TIMBR070", source,
        $"Pipeline 'P' breaks those who read it: {change}. Undo that, or accept it in 'wire.txt': dotnet build -p:TimbrUpdateBaseline=true")
    {
        Baseline = Before,
    };
}
