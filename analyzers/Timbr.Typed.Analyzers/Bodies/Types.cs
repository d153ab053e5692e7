using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Questions about the types that bodies deal with.</summary>
internal static class Types
{
    private static readonly string[] Tasks =
    [
        "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1",
    ];

    private static readonly string[] Views =
    [
        "System.Span`1", "System.ReadOnlySpan`1", "System.Memory`1", "System.ReadOnlyMemory`1", "System.ArraySegment`1",
    ];

    /// <summary>Whether nothing can be changed through a value of the type.</summary>
    public static bool IsInert(this ITypeSymbol type) =>
        type.SpecialType is not (SpecialType.None or SpecialType.System_Object or SpecialType.System_Array or SpecialType.System_Nullable_T)
            && !type.IsInterfaceOfSequence()
        || type.TypeKind is TypeKind.Enum or TypeKind.Delegate or TypeKind.Pointer
        || type.Is("System.Type") || type.Is("System.Uri") || type.Is("System.Version") || type.Is("System.Guid");

    /// <summary>Whether a struct stands for storage elsewhere.</summary>
    public static bool IsView(this ITypeSymbol type) => Views.Any(view => type.Is(view));

    public static bool IsTask(this ITypeSymbol? type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (Tasks.Any(task => t.Is(task)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the type is what <c>GetAwaiter</c> of a task gives.</summary>
    public static bool IsAwaiter(this ITypeSymbol type) =>
        type.Namespace() == "System.Runtime.CompilerServices" && type.Name.EndsWith("Awaiter", StringComparison.Ordinal);

    public static string Namespace(this ITypeSymbol type) => type.ContainingNamespace?.ToDisplayString() ?? "";

    /// <summary>Whether the type is the framework's.</summary>
    public static bool IsOfSystem(this ITypeSymbol type)
    {
        var space = type.Namespace();
        return space == "System" || space.StartsWith("System.", StringComparison.Ordinal);
    }

    /// <summary>Whether the type is one of the framework's collections, immutable ones excepted.</summary>
    public static bool IsCollection(this INamedTypeSymbol type)
    {
        var space = type.Namespace();
        return space == "System.Collections"
            || space is "System.Collections.Generic" or "System.Collections.ObjectModel" or "System.Collections.Concurrent" or "System.Collections.Specialized"
            || (space == "System.Collections.Immutable" && type is { Name: "Builder", ContainingType: not null });
    }

    /// <summary>Whether values of the type hold several elements next to each other.</summary>
    public static bool IsBuffer(this ITypeSymbol type) => type is IArrayTypeSymbol || type.Is("System.Array") || type.IsView();

    private static bool IsInterfaceOfSequence(this ITypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.Namespace().StartsWith("System.Collections", StringComparison.Ordinal);
}
