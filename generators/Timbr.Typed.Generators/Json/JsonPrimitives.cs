using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The types that the writer has an overload for and the reader a method.</summary>
internal static class JsonPrimitives
{
    /// <summary>What follows <c>Read</c> in the reader's method; null for other types.</summary>
    public static string? ReaderOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => "Boolean",
        SpecialType.System_Byte => "Byte",
        SpecialType.System_SByte => "SByte",
        SpecialType.System_Int16 => "Int16",
        SpecialType.System_UInt16 => "UInt16",
        SpecialType.System_Int32 => "Int32",
        SpecialType.System_UInt32 => "UInt32",
        SpecialType.System_Int64 => "Int64",
        SpecialType.System_UInt64 => "UInt64",
        SpecialType.System_Single => "Single",
        SpecialType.System_Double => "Double",
        SpecialType.System_Decimal => "Decimal",
        SpecialType.System_Char => "Char",
        SpecialType.System_String => "String",
        SpecialType.System_DateTime => "DateTime",
        _ when type is IArrayTypeSymbol { IsSZArray: true, ElementType.SpecialType: SpecialType.System_Byte } => "Bytes",
        _ when type.Is("System.Guid") => "Guid",
        _ when type.Is("System.DateTimeOffset") => "DateTimeOffset",
        _ when type.Is("System.DateOnly") => "DateOnly",
        _ when type.Is("System.TimeOnly") => "TimeOnly",
        _ when type.Is("System.TimeSpan") => "TimeSpan",
        _ => null,
    };

    /// <summary>NaN and the infinities have no JSON.</summary>
    public static bool CanThrow(ITypeSymbol type) => type.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
}
