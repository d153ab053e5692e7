using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Analyzers.Advice;
using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Differential;

/// <summary>Many signatures in one compilation, judged by the checker and by the compiler.</summary>
internal sealed class Batch
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12);

    private readonly IReadOnlyList<Signature> _signatures;
    private readonly Writing _pipelines;
    private readonly Writing _calls;
    private readonly CSharpCompilation _compilation;

    public Batch(IReadOnlyList<Signature> signatures)
    {
        _signatures = signatures;
        _pipelines = Writing.Pipelines(signatures);
        _calls = Writing.Calls(signatures);
        _compilation = new Checked("").Compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(
            CSharpSyntaxTree.ParseText(Vocabulary.Source, Parsing, "Words.cs"),
            CSharpSyntaxTree.ParseText(_pipelines.Text, Parsing, "Pipelines.cs"),
            CSharpSyntaxTree.ParseText(_calls.Text, Parsing, "Calls.cs"));
    }

    /// <summary>What the compiler refuses of anything but the calls: the signatures are to be right in themselves.</summary>
    public IEnumerable<string> Nonsense => _compilation.SyntaxTrees.Take(2)
        .SelectMany(tree => _compilation.GetSemanticModel(tree).GetDiagnostics())
        .Where(d => d.Severity == DiagnosticSeverity.Error)
        .Select(d => $"{d}: {d.Location.SourceTree!.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line]}");

    /// <summary>The signatures that the two do not agree on, and what each says.</summary>
    public IEnumerable<string> Disagreements()
    {
        var complaints = Complaints();
        foreach (var signature in _signatures)
        {
            var (checker, compiler) = (ByChecker(signature), ByCompiler(signature, complaints));
            if (checker != compiler)
            {
                yield return $"{checker}\n{compiler}\n{Writing.Pipelines([signature]).Text}{Writing.Calls([signature]).Text}";
            }
        }
    }

    /// <summary>How many of the signatures are wrong, and how many have a null where it is not for, as the compiler has it.</summary>
    public (int Wrong, int Nulls) Census()
    {
        var complaints = Complaints();
        var verdicts = _signatures.Select(signature => ByCompiler(signature, complaints)).ToList();
        return (verdicts.Count(v => v.Refused is not null || v.HasSurplus), verdicts.Count(v => v.Nulls.Length > 0));
    }

    private Verdict ByChecker(Signature signature)
    {
        var pipeline = PipelineChecker.Check(_compilation.GetTypeByMetadataName(signature.Pipeline)!, _compilation, CancellationToken.None);
        var refused = pipeline.Faults.Where(f => f.Rule.Id == RuleIds.ParameterTypeMismatch).Select(f => ParameterAt(f.Location)).FirstOrDefault();
        var surplus = pipeline.Faults.Any(f => f.Rule.Id == RuleIds.TooManyParameters);

        // What cannot be written as JSON says nothing of null.
        var nulls = new List<string?>();
        if (refused is null && !surplus)
        {
            NullIntoNonNullable.Check(new AdviceContext(pipeline, d => nulls.Add(ParameterAt(d.Location))));
        }

        return new Verdict(refused, refused is null && surplus, string.Join(", ", nulls));
    }

    private static Verdict ByCompiler(Signature signature, ILookup<Place, Diagnostic> complaints)
    {
        bool Has(string? parameter, DiagnosticSeverity severity) => complaints[new Place(signature.Number, parameter)].Any(d => d.Severity == severity);
        var refused = signature.Parameters.FirstOrDefault(p => Has(p.Name, DiagnosticSeverity.Error))?.Name;
        var surplus = refused is null && Has(null, DiagnosticSeverity.Error);
        var nulls = refused is null && !surplus ? signature.Parameters.Where(p => Has(p.Name, DiagnosticSeverity.Warning)).Select(p => p.Name) : [];
        return new Verdict(refused, surplus, string.Join(", ", nulls));
    }

    private ILookup<Place, Diagnostic> Complaints() =>
        _compilation.GetSemanticModel(_compilation.SyntaxTrees[2]).GetDiagnostics()
            .Where(d => d.Severity >= DiagnosticSeverity.Warning)
            .Where(d => _calls.At(LineOf(d.Location)) is not null)
            .ToLookup(d => _calls.At(LineOf(d.Location))!.Value);

    private string? ParameterAt(Location location) => _pipelines.At(LineOf(location))?.Parameter;

    private static int LineOf(Location location) => location.GetLineSpan().StartLinePosition.Line;
}
