using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Json;

/// <summary>The members of classes and structs, in the order in which <c>JsonSerializer</c> writes them.</summary>
internal static class JsonObjects
{
    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, INamedTypeSymbol type, out JsonGap? gap) =>
        Create(table, entry.Type, type, entry.IsRead, out gap);

    public static ObjectShape? Create(JsonShapeTable table, JsonType name, INamedTypeSymbol type, bool isRead, out JsonGap? gap)
    {
        var fillings = new JsonFillings(table);
        if (Members(table, name, type, isRead, fillings, out gap) is not { } members)
        {
            return null;
        }

        var shape = members with { Fillings = fillings.Classes.ToEquatableArray() };
        return isRead ? JsonConstructors.Add(table, type, shape, out gap) : shape;
    }

    /// <summary>The members alone, without a way to make a value.</summary>
    public static ObjectShape? Members(JsonShapeTable table, JsonType name, INamedTypeSymbol type, bool isRead, JsonFillings fillings, out JsonGap? gap)
    {
        gap = IsCollection(type) ? new JsonGap("", $"'{type.ToMessage()}' is a collection that does not say what it holds, or says several things") { Advice = "Use an array, List<T> or Dictionary<string, T>" } : null;
        if (gap is not null || JsonMembers.Of(type, table.Naming, out gap) is not { } found)
        {
            return null;
        }

        // JsonUnmappedMemberHandling.Disallow is 1.
        var isStrict = type.Attribute(JsonAttributes.UnmappedMemberHandling)?.Argument<int>(0) == 1;
        JsonMember? extension = null;
        var members = new List<(JsonMember Member, int Order)>();
        foreach (var symbol in found)
        {
            if (Member(table, type, symbol, isRead, fillings, out gap) is not { } member)
            {
                return null;
            }

            if (JsonExtension.IsOn(symbol) && !member.IsIgnored)
            {
                gap = extension is not null || isStrict
                    ? new JsonGap(symbol.Name, "[JsonExtensionData] stands twice, or beside [JsonUnmappedMemberHandling(Disallow)]") { Advice = "Take one of the attributes away", IsContradiction = true }
                    : JsonExtension.Problem(symbol, member, isRead);
                if (gap is not null)
                {
                    return null;
                }

                extension = member;
                continue;
            }

            members.Add((member, symbol.Attribute(JsonAttributes.PropertyOrder)?.Argument<int>(0) ?? 0));
        }

        return new ObjectShape(name, members.OrderBy(m => m.Order).Select(m => m.Member).ToEquatableArray())
        {
            IsStrict = isStrict,
            Extension = extension,
        };
    }

    /// <summary>A member whose JSON name another one has, too.</summary>
    public static JsonMember? Twice(IEnumerable<JsonMember> members) => members.GroupBy(m => m.JsonName).FirstOrDefault(g => g.Count() > 1)?.First();

    public static bool IsCollection(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable || (i.IsGenericType && i.Is("System.Collections.Generic.IAsyncEnumerable`1")));

    private static JsonMember? Member(JsonShapeTable table, INamedTypeSymbol owner, ISymbol symbol, bool isRead, JsonFillings fillings, out JsonGap? gap)
    {
        var type = JsonMembers.TypeOf(symbol);
        var member = new JsonMember
        {
            Name = Symbols.Escape(symbol.Name),
            JsonName = JsonMembers.NameOf(symbol, table.Naming),
            Type = type.ToPlainSource(),
            MayBeNull = type.MayBeNull(),
            NullsWithin = type.NullsWithin(),
            DeclaringType = symbol.ContainingType.ToPlainSource(),
            Generic = GenericOwner.Of(symbol.ContainingType, [JsonMembers.TypeOf(symbol.OriginalDefinition)]),
            IsField = symbol is IFieldSymbol,
            Getter = MemberGetter.None,
            Setter = MemberSetter.None,
            IsIgnored = JsonAttributes.IsIgnored(symbol),
        };
        gap = Problem(symbol, type, member);
        if (gap is not null || member.IsIgnored)
        {
            return gap is null ? member : null;
        }

        if (JsonExtension.IsOn(symbol))
        {
            return Reached(table, owner, symbol, member);
        }

        if (!table.CanName(type))
        {
            gap = new JsonGap(symbol.Name, $"'{type.ToMessage()}' is not accessible from the pipeline") { Advice = $"Make '{type.ToMessage()}' 'internal' or 'public', or leave '{symbol.Name}' out with [JsonIgnore]" };
            return null;
        }

        if (table.Add(type, isRead, out gap) is not { } part)
        {
            gap = gap?.Under(symbol.Name);
            return null;
        }

        var reached = Reached(table, owner, symbol, member) with { Type = part };
        if (JsonEnums.ConverterOn(symbol) is { } converter)
        {
            if (JsonEnums.Apply(converter, type, reached) is not { } named)
            {
                gap = new JsonGap(symbol.Name, $"[JsonConverter] with '{converter.ToMessage()}' is not for '{type.ToMessage()}'") { Advice = "Take the attribute away, or put it on the enum", IsContradiction = true };
                return null;
            }

            reached = named;
        }
        else if (symbol.Attribute(JsonAttributes.NumberHandling) is null)
        {
            var handling = JsonNumbers.HandlingOf(owner);
            reached = (handling == 0 ? null : JsonNumbers.Apply(table, type, reached, handling)) ?? reached;
        }
        else if (JsonNumbers.Apply(table, type, reached, JsonNumbers.HandlingOf(symbol)) is { } numbers)
        {
            reached = numbers;
        }
        else
        {
            gap = new JsonGap(symbol.Name, $"[JsonNumberHandling] is for numbers and collections of them, not for '{type.ToMessage()}'") { Advice = "Take the attribute away", IsContradiction = true };
            return null;
        }

        var filled = isRead ? fillings.Apply(owner, symbol, type, reached, out gap) : reached;
        return filled is null ? null : filled with
        {
            Condition = JsonAttributes.ConditionOf(symbol) switch
            {
                JsonAttributes.WhenWritingNull => MemberCondition.NotNull,
                JsonAttributes.WhenWritingDefault => type.IsReferenceType || IsNullable(type) ? MemberCondition.NotNull : MemberCondition.NotDefault,
                _ => MemberCondition.Always,
            },
            IsRequired = symbol is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true } || symbol.Attribute(JsonAttributes.Required) is not null,
            IsMarkedRequired = symbol.Attribute(JsonAttributes.Required) is not null,
        };
    }

    private static JsonGap? Problem(ISymbol symbol, ITypeSymbol type, JsonMember member)
    {
        if (member.IsIgnored)
        {
            return null;
        }

        if (symbol.GetAttributes().Where(a => JsonEnums.ConverterOn(symbol) is null || !a.AttributeClass.Is(JsonAttributes.Converter)).Select(JsonAttributes.Uncovered).FirstOrDefault(a => a is not null) is { } attribute)
        {
            return new JsonGap(symbol.Name, $"[{attribute}] is not covered yet");
        }

        if (symbol is IPropertySymbol { RefKind: not RefKind.None } or IFieldSymbol { RefKind: not RefKind.None })
        {
            return new JsonGap(symbol.Name, "a property that gives a reference is not covered yet");
        }

        if (JsonAttributes.ConditionOf(symbol) == JsonAttributes.WhenWritingNull && type.IsValueType && !IsNullable(type))
        {
            return new JsonGap(symbol.Name, $"[JsonIgnore] leaves it out when it is null, which '{type.ToMessage()}' never is") { Advice = "Use JsonIgnoreCondition.WhenWritingDefault", IsContradiction = true };
        }

        return symbol is IFieldSymbol { IsImplicitlyDeclared: true } ? new JsonGap(symbol.Name, "[JsonInclude] is on the field of a property") { Advice = "Put it on the property" }
            : JsonNaming.IsBroken(member.JsonName) ? new JsonGap(symbol.Name, "its JSON name holds half of a surrogate pair")
            : null;
    }

    /// <summary>The member with the ways to its value.</summary>
    private static JsonMember Reached(JsonShapeTable table, INamedTypeSymbol owner, ISymbol symbol, JsonMember member)
    {
        var isIncluded = JsonMembers.IsIncluded(symbol);
        var condition = JsonAttributes.ConditionOf(symbol);
        var byName = IsHidden(owner, symbol) ? MemberGetter.NameInBase : MemberGetter.Name;
        bool Reaches(ISymbol accessor) => !CallLimits.IsForbidden(symbol) && !CallLimits.IsForbidden(accessor) && table.Compilation.IsAccessibleWithin(accessor, table.Within(owner), owner);
        if (symbol is IFieldSymbol field)
        {
            return member with
            {
                Getter = condition == JsonAttributes.WhenWriting ? MemberGetter.None : Reaches(field) ? byName : MemberGetter.Accessor,
                Setter = field.IsReadOnly || condition == JsonAttributes.WhenReading ? MemberSetter.None : Reaches(field) ? MemberSetter.Assignment : MemberSetter.Accessor,
            };
        }

        var property = (IPropertySymbol)symbol;
        bool Takes(IMethodSymbol? accessor) => accessor is not null && (isIncluded || accessor.DeclaredAccessibility == Accessibility.Public);
        return member with
        {
            Getter = !Takes(property.GetMethod) || condition == JsonAttributes.WhenWriting ? MemberGetter.None : Reaches(property.GetMethod!) ? byName : MemberGetter.Accessor,
            Setter = !Takes(property.SetMethod) || condition == JsonAttributes.WhenReading ? MemberSetter.None
                : property.SetMethod!.IsInitOnly || !Reaches(property.SetMethod) ? MemberSetter.Accessor
                : MemberSetter.Assignment,
            HasSetterBody = property.SetMethod is { } setter && !IsAutomatic(setter),
        };
    }

    // Compiled code says so by an attribute.
    private static bool IsAutomatic(IMethodSymbol setter) => setter.DeclaringSyntaxReferences.Length > 0
        ? setter.DeclaringSyntaxReferences.All(r => r.GetSyntax() is not AccessorDeclarationSyntax accessor || accessor is { Body: null, ExpressionBody: null })
        : setter.IsImplicitlyDeclared || setter.Attribute("System.Runtime.CompilerServices.CompilerGeneratedAttribute") is not null;

    private static bool IsHidden(INamedTypeSymbol owner, ISymbol symbol)
    {
        for (var t = owner; t is not null && !SymbolEqualityComparer.Default.Equals(t, symbol.ContainingType); t = t.BaseType)
        {
            if (t.GetMembers(symbol.Name).Any(m => !m.IsOverride))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
}
