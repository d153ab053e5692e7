using Microsoft.CodeAnalysis;
using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Analyzers.Mistakes;

namespace Timbr.Typed.Analyzers.Advice;

public sealed class AdviceTests
{
    public static TheoryData<string> Cases => AdviceTable.Names;

    public static TheoryData<string> Ids => [.. AdviceRules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Cases))]
    public async Task One_remark_stands_in_its_place(string name)
    {
        var (remark, source) = Read(name);

        var reported = await AdviseAsync(new Checked(source.Text));

        // A suggestion may meet a case of a warning: a value that may be null can be boxed as well.
        var expected = new Finding(remark.Id, source.Place!.Value, remark.Message);
        Assert.Equal([expected], Finding.Of(reported.Where(d => d.Severity >= AllRules.Find(remark.Id).DefaultSeverity)));
    }

    [Theory, MemberData(nameof(Cases))]
    public void The_generator_gives_no_advice(string name) => Assert.Empty(Finding.Of(new Checked(Read(name).Source.Text).Generate()));

    [Theory, MemberData(nameof(Cases))]
    public void What_is_advised_on_builds_without_a_warning_in_generated_code(string name) =>
        Assert.Empty(new Checked(Read(name).Source.Text).GeneratedComplaints);

    [Theory, MemberData(nameof(Ids))]
    public void Every_rule_has_a_case(string id) => Assert.Contains(AdviceTable.All, remark => remark.Id == id);

    [Theory, MemberData(nameof(Ids))]
    public async Task An_editorconfig_turns_advice_off(string id) => Assert.Empty(await AdviseAsync(One(id).With(id, ReportDiagnostic.Suppress), id));

    [Theory, MemberData(nameof(Ids))]
    public async Task An_editorconfig_turns_advice_into_an_error(string id) =>
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await AdviseAsync(One(id).With(id, ReportDiagnostic.Error), id)).Severity);

    [Theory, MemberData(nameof(Ids))]
    public async Task A_pragma_turns_advice_off(string id) => Assert.Empty(await AdviseAsync(One(id, $"#pragma warning disable {id}"), id));

    [Theory, MemberData(nameof(Ids))]
    public async Task A_suppression_turns_advice_off(string id) =>
        Assert.Empty(await AdviseAsync(One(id, $"[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Timbr.Pipelines\", \"{id}\")]"), id));

    private static Checked One(string id, string head = "") =>
        new(head + "\n" + MarkedSource.Parse(AdviceTable.All.First(remark => remark.Id == id).Source).Text);

    private static async Task<IReadOnlyList<Diagnostic>> AdviseAsync(Checked project) =>
        [.. (await project.AdviseAsync()).Where(d => AdviceRules.All.Any(rule => rule.Id == d.Id) || d.Severity == DiagnosticSeverity.Error)];

    private static async Task<IReadOnlyList<Diagnostic>> AdviseAsync(Checked project, string id) => [.. (await project.AdviseAsync()).Where(d => d.Id == id)];

    private static (Mistake Mistake, MarkedSource Source) Read(string name)
    {
        var remark = AdviceTable.Find(name);
        return (remark, MarkedSource.Parse(remark.Source));
    }
}
