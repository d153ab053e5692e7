using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Benchmarks;

/// <summary>A user's project: so many files, each with a message type, another record and a pipeline of eight slots.</summary>
internal static class ManyPipelines
{
    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp12, DocumentationMode.Parse);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(PipelineAttribute).Assembly.Location),
    ];

    /// <summary>The files, parsed. The first one has the global usings and a class without slots.</summary>
    public static SyntaxTree[] Parse(int pipelines) =>
    [
        Tree("Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq; global using Timbr.Typed; public static class Plain { public static int X => 1; }"),
        .. Enumerable.Range(0, pipelines).Select(i => Tree(string.Create(CultureInfo.InvariantCulture, $"Pipeline{i}.cs"), Pipeline(i))),
    ];

    /// <summary>A compilation that nothing was asked of yet.</summary>
    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) =>
        CSharpCompilation.Create("Project", trees, References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compilation after the first such text of a file was typed over.</summary>
    public static CSharpCompilation Edit(CSharpCompilation compilation, int file, string from, string to)
    {
        var tree = compilation.SyntaxTrees[file];
        var text = tree.GetText();
        var start = text.ToString().IndexOf(from, StringComparison.Ordinal);
        return start < 0
            ? throw new ArgumentException($"File {file} has no '{from}'.", nameof(from))
            : compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(text.WithChanges(new TextChange(new TextSpan(start, from.Length), to))));
    }

    private static SyntaxTree Tree(string path, string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Parsing, path);

    private static string Pipeline(int i) => string.Create(CultureInfo.InvariantCulture, $$"""
        namespace App.Area{{i % 10}};

        public sealed record Reading{{i}}(string Id, long Time, double Magnitude, string Place, List<double> Samples, int? Level);

        public sealed record Alert{{i}}(string Text, double Score, DateTimeOffset At);

        /// <summary>One of many.</summary>
        [Pipeline]
        public static partial class Pipeline{{i}}
        {
            [Slot(0)] static double Energy(Reading{{i}} reading) => Math.Pow(10, (1.5 * reading.Magnitude) + 4.8);

            [Slot(1)] static string Region(double energy, Reading{{i}} reading) => reading.Place.Split(", ")[^1];

            [Slot(2)] static int Rank(string region, double energy) => region.Length + (int)Math.Log10(energy);

            [Slot(3)] static double Score(double rank, string region, double energy) => rank * energy;

            [Slot(4)] static List<double> Smoothed([Input] Reading{{i}} reading) => reading.Samples.Select(s => s / 2).ToList();

            [Slot(5)] static bool IsLoud([From(nameof(Score))] double score) => score > 1e12;

            [Slot(6)] static Alert{{i}} Classify(bool isLoud, [From(nameof(Region))] string region) => new(region, isLoud ? 1 : 0, default);

            [Slot(7)] static string Text(Alert{{i}} alert, bool isLoud) => alert.Text + isLoud;
        }
        """);
}
