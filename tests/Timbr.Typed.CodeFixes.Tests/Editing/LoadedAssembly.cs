using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>Gives a reference the assembly that the tests have loaded already.</summary>
internal sealed class LoadedAssembly(Assembly assembly) : IAnalyzerAssemblyLoader
{
    public static AnalyzerReference Reference(Assembly assembly) => new AnalyzerFileReference(assembly.Location, new LoadedAssembly(assembly));

    public Assembly LoadFromPath(string fullPath) => assembly;

    public void AddDependencyLocation(string fullPath)
    {
        // It is loaded.
    }
}
