namespace Timbr.Typed.Json.Parity;

/// <summary>One type of the catalogue, and both ways to write and read it: generated code, and the framework's serializer.</summary>
internal abstract class Entry(string name, Type type, Type evaluation)
{
    /// <summary>The type as tests name it: <c>Records.Point</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The type of the values.</summary>
    public Type Type { get; } = type;

    /// <summary>The type that the framework's serializer writes in its place: the same, unless it treats that otherwise.</summary>
    public virtual Type FrameworkType => Type;

    /// <summary>The pipeline that carries it.</summary>
    public Type Pipeline { get; } = evaluation.DeclaringType!;

    /// <summary>Whether a serializer context writes and reads parts of it.</summary>
    public bool IsDelegated { get; } = evaluation.DeclaringType!.GetCustomAttributesData().Any(mark => mark.NamedArguments.Any(argument => argument.MemberName == "JsonContext"));

    /// <summary>Whether messages of the type are read, too.</summary>
    public virtual bool IsRead => true;

    /// <summary>What generated code writes in the place of the value.</summary>
    public abstract byte[] Write(object? value);

    /// <summary>What <c>JsonSerializer</c> writes.</summary>
    public abstract byte[] WriteByFramework(object? value);

    /// <summary>What generated code reads.</summary>
    public abstract object? Read(ReadOnlySpan<byte> json);

    /// <summary>The value out of an evaluation that generated code reads back.</summary>
    public abstract object? ReadEvaluation(ReadOnlySpan<byte> json);

    /// <summary>What <c>JsonSerializer</c> reads.</summary>
    public abstract object? ReadByFramework(ReadOnlySpan<byte> json);

    public override string ToString() => Name;

    /// <summary>The type's name within its family, type arguments included.</summary>
    protected static string NameOf(Type type)
    {
        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        var arguments = type.IsGenericType ? $"<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : "";
        var name = type.Name.Split('`')[0] + arguments;
        return type.DeclaringType is { } outer ? $"{outer.Name.Split('`')[0]}.{name}"
            : type.Namespace!.StartsWith("Timbr", StringComparison.Ordinal) ? $"{type.Namespace!.Split('.')[^1]}.{name}"
            : name;
    }
}
