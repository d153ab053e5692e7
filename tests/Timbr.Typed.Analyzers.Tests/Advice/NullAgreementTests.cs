using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>Every type handed to every type: TIMBR007 says of a pipeline what the compiler says of the call written by hand.</summary>
public sealed class NullAgreementTests
{
    private const string Types = """
        public sealed class Text { public static implicit operator string(Text text) => ""; }
        public sealed class NullText { public static implicit operator string?(NullText? text) => null; }
        public sealed class Names { public static implicit operator List<string?>(Names names) => []; }
        public struct Meter { public static implicit operator string(Meter meter) => ""; public static implicit operator int(Meter meter) => 0; }
        public class Base<T>;
        public class Derived<T> : Base<T>, IComparable<T> { public int CompareTo(T? other) => 0; }
        public sealed class NullBased : Base<string?>;
        public static class Outer<T> { public sealed class Inner; }
        public struct Pair<T> : IComparable<T> { public int CompareTo(T? other) => 0; }
        public interface IIn<in T>;
        public interface IOut<out T>;
        public interface ISame<T>;
        public struct Bag<T> : IIn<T>, IOut<T>, ISame<T>;
        public class Box<T> : IIn<T>, IOut<T>, ISame<T>;
        #nullable disable
        public class Old : List<string>;
        public class Older<T> : Base<T>;
        #nullable restore

        """;

    private static readonly string[] Values =
    [
        "string", "string?", "object", "object?", "int", "int?", "Text", "Text?", "NullText", "NullText?", "Names", "Names?", "Meter", "Meter?",
        "List<string>", "List<string?>", "List<string>?", "List<int?>", "List<List<string?>>", "IReadOnlyList<string>", "IReadOnlyList<string?>",
        "string[]", "string?[]", "string[]?", "string?[]?", "string[][]", "string?[][]", "string[]?[]", "object?[]", "int?[]",
        "Func<string, string>", "Func<string?, string?>", "Func<string, string?>", "Action<string>", "Action<string?>", "Action<List<string?>>",
        "Dictionary<string, string?>", "Dictionary<string, string>", "KeyValuePair<string, string?>", "KeyValuePair<string, string>?",
        "(string, int)", "(string?, int)", "(string?, int)?", "(List<string?>, string)", "Base<string>", "Base<string?>", "Derived<string>", "Derived<string?>", "Derived<string?>?",
        "NullBased", "NullBased?", "Outer<string>.Inner", "Outer<string?>.Inner", "Pair<string>", "Pair<string?>", "Pair<string?>?", "Bag<string>", "Bag<string?>", "Bag<string?>?", "Box<string>", "Box<string?>", "Old", "Old?", "Older<string?>", "Older<string>",
    ];

    private static readonly string[] Parameters =
    [
        .. Values, "IEnumerable<string>", "IEnumerable<string?>", "IEnumerable<object>", "IEnumerable<object?>", "IEnumerable<string>?", "IList<string>", "IList<string?>",
        "ICollection<object>", "ICollection<object?>", "IEnumerable<IEnumerable<string>>", "IEnumerable<IEnumerable<string?>>", "IReadOnlyDictionary<string, string>", "IReadOnlyDictionary<string, string?>",
        "object[]", "IIn<string>", "IIn<string?>", "IOut<string>", "IOut<string?>", "IOut<object>", "ISame<string>", "ISame<string?>", "IComparable<string>", "IComparable<string?>", "IComparable", "IComparable?", "Func<string, object>", "Func<string, object?>", "(object, long)", "(object?, long)", "(object, long)?",
        "ReadOnlySpan<string>", "ReadOnlySpan<string?>", "Span<string>", "Span<string?>", "ReadOnlySpan<char>",
        "[AllowNull] string", "[DisallowNull] string?", "[DisallowNull] int?", "[NotNull] string?", "[NotNull] string", "[MaybeNull] string", "[AllowNull] List<string>", "in string", "in List<string?>",
    ];

    [Theory, InlineData(LanguageVersion.CSharp12), InlineData(LanguageVersion.Preview)]
    public void Advice_on_null_is_what_the_compiler_warns_of(LanguageVersion language)
    {
        var pairs = Convertible(language);
        var warned = WarnedOf(pairs, language);
        var advised = AdvisedOf(pairs, language);

        Assert.True(pairs.Count > 400, $"Only {pairs.Count} pairs convert.");
        Assert.Equal("", string.Join('\n', [.. warned.Except(advised).Select(pair => $"{pair} is not advised on"), .. advised.Except(warned).Select(pair => $"{pair} is advised on")]));
    }

    private static List<(string Value, string Parameter)> Convertible(LanguageVersion language)
    {
        var values = string.Concat(Values.Select((value, i) => $"static {value} Give{i}() => default!; "));
        var parameters = string.Concat(Parameters.Select((parameter, i) => $"static void Take{i}({parameter} taken) {{ }} "));
        var compilation = new Checked($"{Types}static class All {{ {values}{parameters} }}", language).Compilation;
        var all = compilation.GetTypeByMetadataName("All")!;
        return
        [
            .. from value in Enumerable.Range(0, Values.Length)
               from parameter in Enumerable.Range(0, Parameters.Length)
               where SlotBinding.Fits(compilation, Method($"Give{value}").ReturnType, Method($"Take{parameter}").Parameters[0].Type)
               select (Values[value], Parameters[parameter]),
        ];

        IMethodSymbol Method(string name) => (IMethodSymbol)all.GetMembers(name).Single();
    }

    private static HashSet<(string Value, string Parameter)> WarnedOf(List<(string Value, string Parameter)> pairs, LanguageVersion language)
    {
        var lines = pairs.Select((pair, i) =>
            $"static class Hand{i} {{ static {pair.Value} Give() => default!; static void Take({pair.Parameter} taken) => throw null!; static void Call() {{ var given = Give(); Take(given); }} }}\n");
        var project = new Checked(Types + string.Concat(lines), language);
        Assert.Empty(project.CompilerErrors);
        var first = Types.Count(c => c == '\n');
        return
        [
            .. project.Compilation.GetDiagnostics()
                .Where(d => d.Severity == DiagnosticSeverity.Warning && d.Location.SourceTree?.FilePath == "Pipeline.cs")
                .Select(d => d.Location.GetLineSpan().StartLinePosition.Line - first).Where(line => line >= 0).Select(line => pairs[line]),
        ];
    }

    private static HashSet<(string Value, string Parameter)> AdvisedOf(List<(string Value, string Parameter)> pairs, LanguageVersion language)
    {
        var pipelines = pairs.Select((pair, i) => $"[Pipeline<int>] static partial class P{i} {{ [Slot(0)] static {pair.Value} Give() => default!; [Slot(1)] static void Take({pair.Parameter} taken) {{ }} }}\n");
        var compilation = new Checked(Types + string.Concat(pipelines), language).Compilation;
        return [.. pairs.Where((_, i) => IsAdvised(PipelineChecker.Check(compilation.GetTypeByMetadataName($"P{i}")!, compilation, CancellationToken.None)))];
    }

    // Whether the types have JSON is another matter.
    private static bool IsAdvised(Generators.Wiring.Pipeline pipeline)
    {
        var reported = new List<Diagnostic>();
        NullIntoNonNullable.Check(new AdviceContext(pipeline, reported.Add));
        return reported.Count > 0;
    }
}
