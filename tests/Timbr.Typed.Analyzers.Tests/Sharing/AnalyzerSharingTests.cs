using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Sharing;

/// <summary>What the analyzers make of the shared checks.</summary>
public sealed class AnalyzerSharingTests
{
    private const BindingFlags All = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    // One that each analyzer has something to say about, so that each asks for the pipeline.
    private const string Source = """
        [Pipeline]
        public static partial class P
        {
            static int s_count;
            [Slot(0)] static List<double> Energy(Quake quake) => [quake.Magnitude];
            [Slot(1)] static double First(List<double> energy, Quake quake) { energy.Clear(); s_count++; return 1; }
            [Slot(3)] static object Boxed(double gap) => gap;
        }
        """;

    [Fact]
    public void No_analyzer_checks_a_pipeline_by_itself()
    {
        var check = typeof(PipelineChecker).GetMethod(nameof(PipelineChecker.Check))!;
        var users = typeof(PipelineAnalyzer).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
            .Where(method => Mentions(method, check))
            .Select(method => method.DeclaringType!);

        Assert.Equal([typeof(CheckedPipelines)], users.Distinct());
    }

    [Fact]
    public void Analyzers_that_have_ended_keep_no_compilation_alive()
    {
        var compilation = Analyze();
        for (var i = 0; i < 10 && compilation.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(compilation.IsAlive);
    }

    [Fact]
    public async Task Advice_leaves_the_faults_of_a_shared_pipeline_as_they_are()
    {
        var analysis = Start();
        await analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        var shared = CheckedPipelines.Of(analysis.Compilation.GetTypeByMetadataName("P")!, analysis.Compilation, CancellationToken.None);
        var alone = PipelineChecker.Check(shared.Type, analysis.Compilation, CancellationToken.None);
        Assert.Equal(Described(alone), Described(shared));
    }

    // Apart, so that no register of the test holds the compilation.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Analyze()
    {
        var analysis = Start();
        var found = analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        Assert.NotEmpty(found);
        return new WeakReference(analysis.Compilation);
    }

    private static CompilationWithAnalyzers Start() => new(
        new Checked("using System.Collections.Generic;\n" + Source).Compilation, AllRules.Analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));

    private static string Described(Generators.Wiring.Pipeline pipeline) =>
        $"{string.Join('\n', pipeline.Faults)}\n{string.Join('\n', pipeline.Slots.Select(slot => $"{slot.Title} {slot.Output} {string.Join(", ", slot.Bindings)}"))}";

    // 'call' and 'ldftn' are followed by the method's token.
    private static bool Mentions(MethodBase method, MethodInfo wanted)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        return Enumerable.Range(0, Math.Max(0, code.Length - 4)).Any(at =>
            (code[at] == 0x28 || (at > 0 && code[at - 1] == 0xFE && code[at] == 0x06)) && Resolve(method.Module, BitConverter.ToInt32(code, at + 1)) == wanted);
    }

    // What is no token was no such instruction.
    private static MethodBase? Resolve(Module module, int token)
    {
        try
        {
            return (token >> 24) is 0x06 or 0x0A ? module.ResolveMethod(token) : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
