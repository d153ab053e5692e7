using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Generators.Tests.Incremental;

/// <summary>Finds compiler objects that something keeps alive.</summary>
internal static class ObjectGraph
{
    /// <summary>The path to the first compiler object reachable from the root; null if there is none.</summary>
    public static string? PathToCompilerObject(object? root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object? Value, string Path)>();
        open.Push((root, "root"));
        while (open.TryPop(out var next))
        {
            if (next.Value is not { } value || value is string || value.GetType().IsPrimitive || value.GetType().IsEnum || value is Type or MemberInfo or Delegate { Target: null })
            {
                continue;
            }

            if (value is ISymbol or SyntaxNode or SyntaxToken or SyntaxTree or Compilation or Location or SemanticModel or AttributeData or SyntaxReference or Diagnostic or TypedConstant
                or SourceText or AdditionalText or AnalyzerConfigOptions or AnalyzerConfigOptionsProvider or ParseOptions or CompilationOptions or MetadataReference)
            {
                return $"{next.Path}: {value.GetType().Name}";
            }

            if (!value.GetType().IsValueType && !seen.Add(value))
            {
                continue;
            }

            if (value is Array items)
            {
                Push(open, items, next.Path);
            }

            for (var type = value.GetType(); type is not null; type = type.BaseType)
            {
                foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                {
                    if (!field.FieldType.IsPointer && !field.FieldType.IsPrimitive)
                    {
                        open.Push((field.GetValue(value), $"{next.Path}.{field.Name}"));
                    }
                }
            }
        }

        return null;
    }

    private static void Push(Stack<(object? Value, string Path)> open, IEnumerable items, string path)
    {
        foreach (var item in items)
        {
            open.Push((item, path + "[]"));
        }
    }
}
