namespace Timbr.Typed;

/// <summary>Names of types as C# writes them, without namespaces.</summary>
internal static class TypeName
{
    public static string Of(Type type)
    {
        if (Keyword(type) is { } keyword)
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return OfArray(type);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying) + "?";
        }

        var arguments = type.GetGenericArguments();
        if (arguments.Length > 1 && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
        {
            return $"({string.Join(", ", arguments.Select(Of))})";
        }

        return OfDeclared(type, arguments);
    }

    // The outer array's brackets come first.
    private static string OfArray(Type type)
    {
        var brackets = "";
        while (type.IsArray)
        {
            brackets += $"[{new string(',', type.GetArrayRank() - 1)}]";
            type = type.GetElementType()!;
        }

        return Of(type) + brackets;
    }

    private static string OfDeclared(Type type, Type[] arguments)
    {
        var own = 0;
        var outer = "";
        if (type.DeclaringType is { } declaring)
        {
            own = declaring.GetGenericArguments().Length;
            outer = OfDeclared(declaring, arguments[..own]) + ".";
        }

        var mark = type.Name.IndexOf('`', StringComparison.Ordinal);
        return mark < 0 ? outer + type.Name : $"{outer}{type.Name[..mark]}<{string.Join(", ", arguments[own..].Select(Of))}>";
    }

    private static string? Keyword(Type type) => type.IsEnum ? null : Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => "bool",
        TypeCode.Byte => "byte",
        TypeCode.SByte => "sbyte",
        TypeCode.Char => "char",
        TypeCode.Decimal => "decimal",
        TypeCode.Double => "double",
        TypeCode.Single => "float",
        TypeCode.Int16 => "short",
        TypeCode.UInt16 => "ushort",
        TypeCode.Int32 => "int",
        TypeCode.UInt32 => "uint",
        TypeCode.Int64 => "long",
        TypeCode.UInt64 => "ulong",
        TypeCode.String => "string",
        _ => type == typeof(object) ? "object" : null,
    };
}
