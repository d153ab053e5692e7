using Microsoft.CodeAnalysis;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>The names of an enum that stand for one value each; others the framework is asked for.</summary>
/// <param name="Type">The enum in source.</param>
/// <param name="Names">The names as JSON has them.</param>
/// <param name="Values">What they stand for, in source.</param>
internal sealed record EnumNames(string Type, EquatableArray<string> Names, EquatableArray<string> Values)
{
    public const string Field = "Names";

    private const string MemberName = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";

    public static EnumNames Of(INamedTypeSymbol type)
    {
        var source = type.ToPlainSource();
        var members = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue)
            .GroupBy(f => f.ConstantValue).Where(g => g.Count() == 1).Select(g => g.Single()).ToList();
        return new EnumNames(
            source,
            members.Select(f => f.Attribute(MemberName)?.Argument<string>(0) ?? f.Name).ToEquatableArray(),
            members.Select(f => $"{source}.{Symbols.Escape(f.Name)}").ToEquatableArray());
    }

    public void Emit(SourceWriter source) => source.Line(
        $"private static readonly {J}JsonEnumNames<{Type}> {Field} = new([{string.Join(", ", Names.Select(Literals.Text))}], [{string.Join(", ", Values)}]);").Blank();
}
