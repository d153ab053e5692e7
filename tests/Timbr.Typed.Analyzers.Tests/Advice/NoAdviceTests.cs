using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>Pipelines about which there is nothing to say, each close to one about which there is.</summary>
public sealed class NoAdviceTests
{
    private const string Region = "[Slot(0)] static string? Region(Quake quake) => quake.Place; ";
    private const string Energy = "[Slot(0)] static double Energy(Quake quake) => quake.Magnitude; ";

    [Theory]
    [InlineData(Region + "[Slot(1)] static int Length(string? region) => region?.Length ?? 0;")]
    [InlineData(Region + "[Slot(1)] static int Length([AllowNull] string region) => region?.Length ?? 0;")]
    [InlineData(Region + "[Slot(1)] static int Length([NotNull] string? region) => region!.Length;")]
    [InlineData(Region + "\n#nullable disable\n[Slot(1)] static int Length(string region) => region.Length;")]
    [InlineData("\n#nullable disable\n[Slot(0)] static string Region(Quake quake) => quake.Place;\n#nullable restore\n[Slot(1)] static int Length(string region) => region.Length;")]
    [InlineData("[Slot(0)] [return: NotNull] static string? Region(Quake quake) => quake.Place; [Slot(1)] static int Length(string region) => region.Length;")]
    [InlineData("[Slot(0)] static string Region(Quake quake) => quake.Place; [Slot(1)] [return: NotNullIfNotNull(nameof(text))] static string? Trim(string? text) => text; [Slot(2)] static int Length(string trimmed) => trimmed.Length;")]
    [InlineData("[Slot(0)] static List<string> Names(Quake quake) => [quake.Place]; [Slot(1)] static int Count(IReadOnlyList<string?> names) => names.Count;")]
    [InlineData("[Slot(0)] static string[] Names(Quake quake) => [quake.Place]; [Slot(1)] static int Count(string?[] names) => names.Length;")]
    [InlineData("[Slot(0)] static List<string?> Names(Quake quake) => [quake.Place]; [Slot(1)] static int Count(List<string?>? names) => names?.Count ?? 0;")]
    [InlineData("[Slot(0)] static List<int?> Names(Quake quake) => [1]; [Slot(1)] static int Count(IEnumerable<int?> names) => names.GetHashCode();")]
    [InlineData("[Slot(0)] static int? Count(Quake quake) => 1; [Slot(1)] static int? Twice(long? count) => (int?)count;")]
    public Task What_may_be_null_meets_what_takes_it(string slots) => NothingAbout(Pipeline(slots));

    [Theory]
    [InlineData("[Pipeline(Slots = 4)] static partial class P { " + Energy + "}")]
    [InlineData("[Pipeline<Quake>(Slots = 2)] static partial class P;")]
    public Task Numbers_after_the_last_slot_are_meant(string source) => NothingAbout(source);

    [Theory]
    [InlineData("[Pipeline] static partial class P { public enum Level { Low } [Slot(0)] static Level Classify(Quake quake) => quake.Magnitude > 1 ? Level.Low : default; }")]
    [InlineData("enum Level { Low } [Pipeline] static partial class P { [Slot(0)] static Level Classify(Quake quake) => quake.Magnitude > 1 ? Level.Low : default; }")]
    [InlineData("record Shake(double X); enum Level { Low } [Pipeline] public static partial class P { [Slot(0)] static Level Classify(Shake shake) => shake.X > 1 ? Level.Low : default; }")]
    public Task A_type_as_accessible_as_the_evaluation_hides_nothing(string source) => NothingAbout(source);

    [Theory]
    [InlineData("[Slot(0)] static double Energy(Quake quake) => quake.Magnitude; [Slot(1)] static double Twice(double? energy) => 2 * energy ?? 0;")]
    [InlineData("[Slot(0)] static string Region(Quake quake) => quake.Place; [Slot(1)] static int Hash(object region) => region.GetHashCode();")]
    public Task A_conversion_without_a_box_costs_nothing(string slots) => NothingAbout(Pipeline(slots));

    [Theory]
    [InlineData(Energy + "[Slot(1)] static string Region(double _, Quake quake) => quake.Place;")]
    [InlineData(Energy + "[Slot(1)] static string Region([Input] Quake quake) => quake.Place; [Slot(2)] static string Both(string _, double _1, Quake quake) => quake.Place;")]
    [InlineData(Energy + "[Slot(1)] static string Region(double energy, Quake quake) => throw new NotImplementedException();")]
    [InlineData(Energy + "[Slot(1)] static string Region(double energy, Quake quake) { throw new NotImplementedException(); }")]
    [InlineData(Energy + "[Slot(1)] static string Region(double energy, Quake quake) { string Name() => quake.Place + energy; return Name(); }")]
    [InlineData(Energy + "[Slot(1)] static string Region(double energy, Quake quake) => new Func<string>(() => quake.Place + energy)();")]
    [InlineData(Energy + "[Slot(1)] static string Region(double energy, Quake quake) => nameof(energy) + quake.Place;")]
    [InlineData(Energy + "[Slot(1)] static void Log(double energy, int level = 1) => Console.WriteLine(energy);")]
    [InlineData("[Slot(0)] static double Pi(Quake quake) => Math.PI; [Slot(1)] static double E(double pi, Quake quake) => pi;")]
    public Task A_value_that_is_used_or_needed_stays(string slots) => NothingAbout(Pipeline(slots));

    [Theory]
    [InlineData("[Slot(0, Name = \"Power\")] static double Energy(Quake quake) => quake.Magnitude; [Slot(1)] static double Twice([From(\"Power\")] double energy) => 2 * energy;")]
    [InlineData("const string Name = nameof(Energy); " + Energy + "[Slot(1)] static double Twice([From(Name)] double energy) => 2 * energy;")]
    [InlineData(Energy + "[Slot(1)] static double Twice([From(0)] double energy) => 2 * energy;")]
    public Task A_name_without_a_method_stays_a_text(string slots) => NothingAbout(Pipeline(slots));

    [Theory]
    [InlineData("sealed class SlotAttribute(int number) : Attribute { public int Number => number; } static class P { [Slot(0)] public static int F(int x) => x; }")]
    [InlineData("namespace Other { sealed class SlotAttribute(int number) : Attribute { public int Number => number; } static class P { [Slot(0)] public static int F(int x) => x; } }")]
    [InlineData("[Pipeline] struct P { [Slot(0)] static int F(int x) => x; }")]
    [InlineData("static class P { [Slot(] static int F(int x) => x; }")]
    [InlineData("static class P { [Slot(Missing)] static int F(int x) => x; }")]
    public Task Another_attribute_or_one_that_is_not_finished_is_no_slot(string source) => NothingAbout(source);

    [Fact]
    public Task A_wrong_pipeline_is_told_of_its_errors_alone() =>
        NothingAbout(Pipeline(Region + "[Slot(2)] static int Length(string region) => region.Length; [Slot(3)] static int Wrong(double length) => 1; [Slot(4)] static int Wrong2(Quake wrong) => 1;"));

    private static string Pipeline(string slots) => $"[Pipeline] static partial class P {{ {slots} }}";

    private static async Task NothingAbout(string source)
    {
        var reported = await new Checked(source).AdviseAsync();

        Assert.Empty(Finding.Of(reported.Where(d => AdviceRules.All.Any(rule => rule.Id == d.Id))));
    }
}
