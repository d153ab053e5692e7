using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators;

/// <summary>Questions about symbols that several features ask.</summary>
internal static class Symbols
{
    private static readonly SymbolDisplayFormat Source = SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(
        SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat SourceWithoutNullability = SymbolDisplayFormat.FullyQualifiedFormat;

    private static readonly SymbolDisplayFormat Message = SymbolDisplayFormat.MinimallyQualifiedFormat;

    private static readonly SymbolDisplayFormat Metadata = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    /// <summary>The type as generated code writes it, nullability included.</summary>
    public static string ToSource(this ITypeSymbol type) => (IsMarked(type) ? null : Keyword(type)) ?? type.ToDisplayString(Source);

    /// <summary>The type as generated code writes it where a question mark may not stand, such as in <c>typeof</c> and <c>new</c>.</summary>
    public static string ToPlainSource(this ITypeSymbol type) => Keyword(type) ?? type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SourceWithoutNullability);

    /// <summary>The type as messages show it: <c>List&lt;int&gt;</c>.</summary>
    public static string ToMessage(this ITypeSymbol type) => (IsMarked(type) ? null : Keyword(type)) ?? type.ToDisplayString(Message);

    // Most values are of these, and it takes the compiler long to spell a type.
    private static string? Keyword(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Char => "char",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Double => "double",
        SpecialType.System_Int16 => "short",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Object => "object",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Single => "float",
        SpecialType.System_String => "string",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_UInt64 => "ulong",
        _ => null,
    };

    /// <summary>The name with <c>+</c> before a nested type's own, so that it is no other type's.</summary>
    public static string MetadataPath(this INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{outer.MetadataPath()}+{type.MetadataName}" : type.ToDisplayString(Metadata);

    /// <summary>The name as users write it, with its namespace and containing types.</summary>
    public static string FullName(string metadataPath) => metadataPath.Replace('+', '.');

    /// <summary>Whether the type is the one of that metadata name; generic ones are compared by definition.</summary>
    public static bool Is(this ITypeSymbol? type, string metadataName)
    {
        if (type is not INamedTypeSymbol named || named.ContainingType is not null)
        {
            return false;
        }

        // Not by its MetadataName, which is made anew for each generic type that is asked.
        var dot = metadataName.LastIndexOf('.');
        var tick = metadataName.IndexOf('`', dot + 1);
        var end = tick < 0 ? metadataName.Length : tick;
        return named.Name.Length == end - dot - 1
            && string.CompareOrdinal(named.Name, 0, metadataName, dot + 1, named.Name.Length) == 0
            && named.Arity == (tick < 0 ? 0 : metadataName[tick + 1] - '0')
            && IsNamespace(named.ContainingNamespace, metadataName, dot);
    }

    public static AttributeData? Attribute(this ISymbol symbol, string metadataName)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(metadataName))
            {
                return attribute;
            }
        }

        return null;
    }

    public static ImmutableArray<AttributeData> Attributes(this ISymbol symbol, string metadataName) =>
        symbol.GetAttributes().Where(a => a.AttributeClass.Is(metadataName)).ToImmutableArray();

    public static T? Named<T>(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: not TypedConstantKind.Array, Value: T value })
            {
                return value;
            }
        }

        return default;
    }

    public static T? Argument<T>(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index] is { Kind: not TypedConstantKind.Array, Value: T value }
            ? value
            : default;

    /// <summary>Whether it is a reference type that is not declared to be non-null.</summary>
    public static bool MayBeNull(this ITypeSymbol type) => type is { IsReferenceType: true, NullableAnnotation: not NullableAnnotation.NotAnnotated };

    public static bool HasError(this ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => array.ElementType.HasError(),
        IPointerTypeSymbol pointer => pointer.PointedAtType.HasError(),
        INamedTypeSymbol named => named.TypeArguments.Any(HasError) || (named.ContainingType?.HasError() ?? false),
        _ => false,
    };

    /// <summary>Whether <c>new T()</c> must set members, unless its constructor says that it does.</summary>
    public static bool HasRequiredMembers(this INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t.GetMembers().Any(m => m is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
            {
                return true;
            }
        }

        return false;
    }

    public static bool SetsRequiredMembers(this IMethodSymbol constructor) =>
        constructor.Attribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null;

    /// <summary>What <c>IsSymbolAccessibleWithin</c> says, sooner: it looks through all references first.</summary>
    public static bool IsAccessibleWithin(this Compilation compilation, ISymbol symbol, ISymbol within, ITypeSymbol? through = null) =>
        IsOpen(symbol) || compilation.IsSymbolAccessibleWithin(symbol, within, through);

    /// <summary>Where generated code writes the name, so that <c>@class</c> stays legal.</summary>
    public static string Escape(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) != Microsoft.CodeAnalysis.CSharp.SyntaxKind.None
        || Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetContextualKeywordKind(name) != Microsoft.CodeAnalysis.CSharp.SyntaxKind.None
            ? "@" + name
            : name;

    private static bool IsMarked(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;

    private static bool IsOpen(ISymbol symbol)
    {
        if (symbol is IArrayTypeSymbol array)
        {
            return IsOpen(array.ElementType);
        }

        for (var s = symbol; s is not null; s = s.ContainingType)
        {
            if (s.DeclaredAccessibility != Accessibility.Public || (s is INamedTypeSymbol named && !named.TypeArguments.All(IsOpen)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNamespace(INamespaceSymbol? symbol, string name, int end)
    {
        while (symbol is { IsGlobalNamespace: false })
        {
            var start = end - symbol.Name.Length;
            if (start < 0 || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0 || (start > 0 && name[start - 1] != '.'))
            {
                return false;
            }

            symbol = symbol.ContainingNamespace;
            end = start - 1;
        }

        return end <= 0;
    }
}
