using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Benchmarks;

/// <summary>Looks at the compilation and adds nothing.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.CompilationProvider.Select(static (compilation, _) => compilation.AssemblyName), static (_, _) => { });
}
