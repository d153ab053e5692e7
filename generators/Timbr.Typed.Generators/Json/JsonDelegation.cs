using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>
/// The user's <c>JsonSerializerContext</c>, which writes and reads the types that it declares where generated code does not
/// cover them. What generated code does cover it is not asked about.
/// </summary>
internal sealed class JsonDelegation
{
    public const string Context = "System.Text.Json.Serialization.JsonSerializerContext";
    public const string Serializable = "System.Text.Json.Serialization.JsonSerializableAttribute";

    private readonly HashSet<ITypeSymbol>? _declared;

    private JsonDelegation(INamedTypeSymbol? type, IEnumerable<ITypeSymbol>? declared)
    {
        Type = type;
        _declared = declared is null ? null : new HashSet<ITypeSymbol>(declared, SymbolEqualityComparer.Default);
    }

    public static JsonDelegation None { get; } = new(null, []);

    /// <summary>A context that is not known, of which nothing is said but that.</summary>
    public static JsonDelegation Unknown { get; } = new(null, declared: null);

    /// <summary>The context as generated code writes it.</summary>
    public string Source => Type?.ToPlainSource() ?? "";

    /// <summary>The context; null where there is none, or a wrong one.</summary>
    public INamedTypeSymbol? Type { get; }

    public static JsonDelegation To(INamedTypeSymbol context) =>
        new(context, context.Attributes(Serializable).Select(mark => mark.Argument<ITypeSymbol>(0)).OfType<ITypeSymbol>());

    /// <summary>Why the type is no context that generated code can use, as the rest of a sentence; null where it is one.</summary>
    public static string? Problem(INamedTypeSymbol context, INamedTypeSymbol within, Compilation compilation)
    {
        var bases = context.BaseType;
        while (bases is not null && !bases.Is(Context))
        {
            bases = bases.BaseType;
        }

        return bases is null ? "is no JsonSerializerContext. Derive it from one, and mark it [JsonSerializable] with each type that it is to write"
            : context.IsAbstract || context.IsUnboundGenericType ? "has no instance. Name a class that is neither abstract nor generic"
            : !compilation.IsSymbolAccessibleWithin(context, within) ? $"is not accessible from '{within.Name}'. Make it 'internal' or 'public'"
            : null;
    }

    /// <summary>Whether the context writes the type.</summary>
    public bool Writes(ITypeSymbol type) => (_declared is null || _declared.Contains(type)) && CanWrite(type);

    /// <summary>Whether any context could write the type; <c>JsonSerializer</c> refuses the others.</summary>
    public static bool CanWrite(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate or TypeKind.Dynamic or TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error } => false,
        { IsRefLikeType: true } or { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => false,
        IArrayTypeSymbol array => array.IsSZArray && CanWrite(array.ElementType),
        _ => !type.Is("System.Type"),
    };
}
