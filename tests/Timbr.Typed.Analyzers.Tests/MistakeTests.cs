using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Analyzers.Mistakes;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers;

public sealed class MistakeTests
{
    public static TheoryData<string> Mistakes => MistakeTable.Names;

    public static TheoryData<string> Ids => [.. Rules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Mistakes))]
    public async Task One_mistake_is_one_error_in_its_place(string name)
    {
        var (mistake, source) = Read(name);

        var reported = await new Checked(source.Text, baseline: mistake.Baseline).AnalyzeAsync();

        Assert.Equal([new Finding(mistake.Id, source.Place!.Value, mistake.Message)], Finding.Of(reported));
    }

    [Theory, MemberData(nameof(Mistakes))]
    public async Task The_generator_reports_what_the_analyzer_does(string name)
    {
        var project = new Checked(Read(name).Source.Text, baseline: MistakeTable.Find(name).Baseline);

        Assert.Equal(Finding.Of(await project.AnalyzeAsync()), Finding.Of(project.Generate()));
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void The_compiler_has_nothing_to_add(string name)
    {
        var project = new Checked(Read(name).Source.Text);

        Assert.Empty(project.AllCompilerErrors);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_has_a_mistake(string id) => Assert.Contains(MistakeTable.All, mistake => mistake.Id == id);

    private static (Mistake Mistake, MarkedSource Source) Read(string name)
    {
        var mistake = MistakeTable.Find(name);
        return (mistake, MarkedSource.Parse(mistake.Source));
    }
}
