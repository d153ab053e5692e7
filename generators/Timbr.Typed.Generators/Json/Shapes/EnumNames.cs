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

    /// <summary>Every name, those that share a value with others as well: one of them is written.</summary>
    public EquatableArray<string> All { get; init; }

    private const string MemberName = "System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute";

    public static EnumNames Of(INamedTypeSymbol type)
    {
        var source = type.ToPlainSource();
        var all = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).ToList();
        var members = all.GroupBy(f => f.ConstantValue).Where(g => g.Count() == 1).Select(g => g.Single()).ToList();
        return new EnumNames(
            source,
            members.Select(NameOf).ToEquatableArray(),
            members.Select(f => $"{source}.{Symbols.Escape(f.Name)}").ToEquatableArray())
        {
            All = all.Select(NameOf).Distinct(StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    public void Emit(SourceWriter source) => source.Line(
        $"private static readonly {J}JsonEnumNames<{Type}> {Field} = new([{string.Join(", ", Names.Select(Literals.Text))}], [{string.Join(", ", Values)}]);").Blank();

    private static string NameOf(IFieldSymbol member) => member.Attribute(MemberName)?.Argument<string>(0) ?? member.Name;
}
