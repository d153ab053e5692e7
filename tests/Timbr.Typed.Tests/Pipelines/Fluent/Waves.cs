namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>A pipeline as the generator makes it, and the same functions by hand.</summary>
[Pipeline]
public static partial class Waves
{
    public static readonly Wave[] Messages =
    [
        new("Kiel <\"é\u2028", 2.25, [1, 2]),
        new("", -1, []),
        new("x", 0, [7]),
        new("nan", 9, [3, 0]),
        new("late", 1e300, [0, 4]),
        new("tiny", 5e-324, [9, 9, 9]),
        new("both", -4, []),
    ];

    [Slot(0)]
    internal static double Root(Wave wave) => wave.Height < 0 ? throw new FormatException(wave.Name)
        : wave.Name == "nan" ? double.NaN
        : Math.Sqrt(wave.Height);

    [Slot(1)]
    internal static int First(double root, Wave wave) => wave.Marks[0];

    [Slot(2)]
    internal static string Text(int first) => 12 / first + "<é>";

    [Slot(3)]
    internal static List<string> Texts(string text, int first, double root) => [text, first.ToString(System.Globalization.CultureInfo.InvariantCulture), null!];

    [Slot(4)]
    internal static None Nothing() => default;

    [Slot(5)]
    internal static int? Maybe(None nothing, List<string> texts, string text, int first, double root, Wave wave) => first == 7 ? null : texts.Count;

    public static Pipeline<Wave, Evaluation<Wave, double, int, string, List<string>, None, int?>> ByHand() =>
        Pipeline.For<Wave>(nameof(Waves))
            .Slot(Root).Named(nameof(Root))
            .Slot(First).Named(nameof(First))
            .Slot(Text).Named(nameof(Text))
            .Slot(Texts).Named(nameof(Texts))
            .Slot(Nothing).Named(nameof(Nothing))
            .Slot(Maybe).Named(nameof(Maybe))
            .Build(WaveJson.Default);
}
