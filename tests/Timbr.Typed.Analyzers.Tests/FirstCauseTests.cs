using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers;

/// <summary>Mistakes with consequences: what follows from one is not reported beside it.</summary>
public sealed class FirstCauseTests
{
    private const string Energy = "[Slot(0)] static double Energy(Quake quake) => quake.Magnitude; ";

    [Theory]
    [InlineData("TIMBR010", "[Slot(0)] static int Length(JsonText text, string message) => 1;")]
    [InlineData("TIMBR006", "[Slot(0)] static int Length(JsonText text, string message, int more) => 1; [Slot(1)] static int Twice(int length, string message) => 2;")]
    [InlineData("TIMBR006", Energy + "[Slot(1)] static string Region(JsonText energy, Quake quake, int more) => quake.Place;")]
    [InlineData("TIMBR006", Energy + "[Slot(1)] static string Region(Quake quake, double energy, int more) => quake.Place;")]
    [InlineData("TIMBR006", Energy + "[Slot(1)] static string Region(string wrong, int wrongToo, bool more) => wrong;")]
    [InlineData("TIMBR006", Energy + "[Slot(1)] static Evaluation Region(string wrong) => default; [Slot(2)] static int Next(int region) => region;", "TIMBR011")]
    [InlineData("TIMBR011", Energy + "[Slot(1)] static Span<int> Region(double energy) => default; [Slot(2)] static int Next(string region) => 1; [Slot(3)] static int Last(int next, int region) => 1;")]
    [InlineData("TIMBR004", Energy + "[Slot(0)] static string Region(double energy, Quake quake) => quake.Place; [Slot(2)] static int Next(string region, Quake quake) => 1;")]
    [InlineData("TIMBR003", "[Slot(64)] static object Region(double energy, Quake quake, int more, ref int state) => 1;", "TIMBR008")]
    [InlineData("TIMBR012", Energy + "[Slot(1)] static string Region([From(\"Enrgy\")] string energy, [Input] Quake quake) => energy;")]
    [InlineData("TIMBR014", Energy + "[Slot(1)] static object Region([Input] Quake quake) => quake; [Slot(2)] static object Same(object region) => region;", "TIMBR014")]
    [InlineData("TIMBR018", Energy + "[Slot(1)] static int Input(double energy) => 1; [Slot(2)] static int Next([From(nameof(Input))] int input) => input;")]
    [InlineData("TIMBR009", Energy + "[Slot(1)] static T Region<T>(string wrong, T other) where T : new() => new(); [Slot(2)] static int Next(string region) => 1;")]
    public async Task Only_the_first_cause_is_reported(string first, string slots, string second = "")
    {
        var reported = await new Checked($"[Pipeline] static partial class P {{ {slots} }}").AnalyzeAsync();

        Assert.Equal(new[] { first, second }.Where(id => id.Length > 0).Order(StringComparer.Ordinal), reported.Select(d => d.Id).Order(StringComparer.Ordinal));
    }
}
