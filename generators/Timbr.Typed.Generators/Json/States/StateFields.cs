using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Json.States;

/// <summary>The fields of a class or struct, those behind its properties and those of its bases among them.</summary>
internal static class StateFields
{
    private const string PlainClasses = "Use plain fields, or leave it out with [JsonIgnore]";

    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, INamedTypeSymbol type, out JsonGap? gap)
    {
        var members = new List<JsonMember>();
        var ignoresSome = false;
        foreach (var owner in Owners(type).Reverse())
        {
            gap = Hidden(owner, type, table);
            if (gap is not null)
            {
                return null;
            }

            foreach (var field in owner.GetMembers().OfType<IFieldSymbol>().Where(field => field is { IsStatic: false, IsConst: false }))
            {
                if (IsIgnored(field))
                {
                    ignoresSome = true;
                }
                else if (Member(table, entry, type, field, members, out gap) is { } member)
                {
                    members.Add(member);
                }
                else
                {
                    return null;
                }
            }
        }

        gap = null;
        return Made(table, type, new ObjectShape(entry.Type, members.ToEquatableArray()) { IsStrict = true, Guard = StateShapes.Guard(type) }, ignoresSome, out gap);
    }

    /// <summary>A value is made without its constructor, which has nothing to add, unless some of its fields do not come from the file.</summary>
    private static JsonShape? Made(JsonShapeTable table, INamedTypeSymbol type, ObjectShape shape, bool ignoresSome, out JsonGap? gap)
    {
        gap = null;
        var constructor = ignoresSome ? type.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty) : null;
        if (constructor is null || (type.IsValueType && constructor.IsImplicitlyDeclared))
        {
            return type.IsValueType ? shape with { StartsAsDefault = true } : shape with { IsUninitialized = true };
        }

        var needsAccessor = type.HasRequiredMembers() || CallLimits.IsForbidden(constructor) || !table.Compilation.IsAccessibleWithin(constructor, table.Within(type));
        if (needsAccessor && !table.HasGenericAccessors && GenericOwner.Of(type, []) is not null)
        {
            gap = GenericGap(type);
            return null;
        }

        return shape with { NeedsConstructorAccessor = needsAccessor, Generic = needsAccessor ? GenericOwner.Of(type, []) : null };
    }

    private static JsonMember? Member(JsonShapeTable table, JsonShapeEntry entry, INamedTypeSymbol type, IFieldSymbol field, List<JsonMember> before, out JsonGap? gap)
    {
        var name = field.AssociatedSymbol?.Name ?? field.Name;
        gap = Problem(table, field);
        if (gap is null && table.Add(field.Type, isRead: true, out gap) is { } part)
        {
            var isNamed = field.AssociatedSymbol is null && field.CanBeReferencedByName && !CallLimits.IsForbidden(field)
                && table.Compilation.IsAccessibleWithin(field, table.Within(type), type) && before.All(member => member.Name != Symbols.Escape(name));
            var isReached = isNamed && !IsHidden(type, field);
            var member = new JsonMember
            {
                Name = Symbols.Escape(name),
                FieldName = field.Name,
                JsonName = before.Any(other => other.JsonName == name) ? $"{field.ContainingType.Name}.{name}" : name,
                Type = part,
                DeclaringType = field.ContainingType.ToPlainSource(),
                Generic = GenericOwner.Of(field.ContainingType, [field.OriginalDefinition.Type]),
                IsField = true,
                Getter = isReached ? MemberGetter.Name : MemberGetter.Accessor,
                Setter = isReached && !field.IsReadOnly ? MemberSetter.Assignment : MemberSetter.Accessor,
                IsRequired = true,
            };
            if (table.HasGenericAccessors || member is { Generic: null } or { Getter: MemberGetter.Name, Setter: MemberSetter.Assignment })
            {
                return member;
            }

            gap = GenericGap(type);
        }

        gap = (gap ?? StateShapes.Gap($"'{field.Type.ToMessage()}' cannot be saved")).Under(name);
        return null;
    }

    private static JsonGap? Problem(JsonShapeTable table, IFieldSymbol field) =>
        field.IsFixedSizeBuffer ? StateShapes.Gap("it is a buffer of fixed size")
        : field.RefKind != RefKind.None ? StateShapes.Gap("it is a reference")
        : field.IsVolatile ? StateShapes.Gap("it is volatile", "Take 'volatile' away: one thread at a time has a state")
        : !table.CanName(field.Type) ? StateShapes.Gap($"'{field.Type.ToMessage()}' is not accessible from the pipeline", $"Make '{field.Type.ToMessage()}' 'internal' or 'public'")
        : null;

    /// <summary>Why fields of the type cannot all be seen.</summary>
    private static JsonGap? Hidden(INamedTypeSymbol owner, INamedTypeSymbol type, JsonShapeTable table)
    {
        if (owner.DeclaringSyntaxReferences.Length == 0 && (owner.IsReferenceType || IsOfFramework(owner)))
        {
            return StateShapes.Gap(IsOfFramework(owner) && SymbolEqualityComparer.Default.Equals(owner, type)
                ? $"'{owner.ToMessage()}' is a type of the framework, whose fields are not known"
                : $"'{owner.ToMessage()}' is of another assembly, which does not show its private fields");
        }

        if (owner.GetMembers().OfType<IEventSymbol>().FirstOrDefault(e => e is { IsStatic: false, IsAbstract: false, AddMethod.IsImplicitlyDeclared: true }) is { } published)
        {
            return StateShapes.Gap("it is an event, whose subscribers cannot be saved", "Take it out of the state").Under(published.Name);
        }

        // What such a constructor takes may live on in fields that the compiler tells nobody of.
        return !owner.IsRecord && owner.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is TypeDeclarationSyntax { ParameterList.Parameters.Count: > 0 })
            ? StateShapes.Gap($"'{owner.ToMessage()}' has a primary constructor, whose parameters may be fields that cannot be seen", "Write the constructor out, or make it a record")
            : null;
    }

    private static JsonGap GenericGap(INamedTypeSymbol type) =>
        StateShapes.Gap($"'{type.ToMessage()}' is generic and has fields that cannot be reached before .NET 9", PlainClasses);

    /// <summary>Whether the type comes with .NET.</summary>
    public static bool IsOfFramework(ITypeSymbol type) =>
        type.Locations.All(l => l.IsInMetadata) && type.ContainingAssembly is { } assembly
        && (assembly.Name.StartsWith("System", StringComparison.Ordinal) || assembly.Name is "mscorlib" or "netstandard");

    private static bool IsIgnored(IFieldSymbol field) => JsonAttributes.IsIgnored(field) || (field.AssociatedSymbol is { } property && JsonAttributes.IsIgnored(property));

    private static bool IsHidden(INamedTypeSymbol type, IFieldSymbol field) =>
        Owners(type).TakeWhile(owner => !SymbolEqualityComparer.Default.Equals(owner, field.ContainingType)).Any(owner => !owner.GetMembers(field.Name).IsEmpty);

    private static IEnumerable<INamedTypeSymbol> Owners(INamedTypeSymbol type)
    {
        for (var t = type; t is not null && t.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType); t = t.BaseType)
        {
            yield return t;
        }
    }
}
