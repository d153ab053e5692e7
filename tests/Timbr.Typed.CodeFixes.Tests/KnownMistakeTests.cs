using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.Analyzers.Mistakes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

/// <summary>What is offered for each mistake that the analyzers are tested with.</summary>
public sealed class KnownMistakeTests
{
    private static readonly IReadOnlyList<CodeFixProvider> Fixes =
    [
        .. typeof(PipelineFix).Assembly.GetTypes().Where(t => typeof(PipelineFix).IsAssignableFrom(t) && !t.IsAbstract).Select(t => (CodeFixProvider)Activator.CreateInstance(t)!),
    ];

    public static TheoryData<string> Mistakes => [.. MistakeTable.All.Where(m => Fixes.Any(f => f.FixableDiagnosticIds.Contains(m.Id))).Select(m => m.ToString())];

    [Theory, MemberData(nameof(Mistakes))]
    public async Task Every_offer_mends_and_compiles(string name)
    {
        var mistake = MistakeTable.Find(name);
        var offers = await Verify.EveryOfferAsync(Fixes.Single(f => f.FixableDiagnosticIds.Contains(mistake.Id)), mistake.Id, mistake.Source);

        Assert.DoesNotContain(offers, o => o.IsReported);
        Assert.All(offers, o => Assert.Empty(o.Errors));
    }
}
