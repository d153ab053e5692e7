using System.Globalization;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the methods that reach constructors and members around the compiler, and the calls of them.</summary>
internal static class AccessorEmitter
{
    private const string Accessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";

    /// <summary>The expression for the value of a member.</summary>
    public static string Get(ObjectShape shape, JsonMember member, string value) => member.Getter switch
    {
        MemberGetter.Accessor => $"{Method(shape, member, member.IsField ? "Field" : "Get")}({Target(shape)}{value})",
        MemberGetter.NameInBase => $"(({member.DeclaringType}){value}).{member.Name}",
        _ => $"{value}.{member.Name}",
    };

    /// <summary>The statement that sets a member.</summary>
    public static string Set(ObjectShape shape, JsonMember member, string value, string to) => member.Setter switch
    {
        MemberSetter.Accessor when member.IsField => $"{Method(shape, member, "Field")}({Target(shape)}{value}) = {to};",
        MemberSetter.Accessor => $"{Method(shape, member, "Set")}({Target(shape)}{value}, {to});",
        _ when member.Getter == MemberGetter.NameInBase => $"(({member.DeclaringType}){value}).{member.Name} = {to};",
        _ => $"{value}.{member.Name} = {to};",
    };

    /// <summary>The call of the constructor.</summary>
    public static string New(ObjectShape shape, string arguments) =>
        shape.Generic is { } generic ? $"New<{generic.Arguments}>.Call({arguments})" : $"New({arguments})";

    public static void Emit(SourceWriter source, ObjectShape shape)
    {
        if (shape is { IsRead: true, NeedsConstructorAccessor: true })
        {
            var types = shape.Generic is { } generic ? generic.Values : shape.Constructor.Select(a => a.Type).ToEquatableArray();
            var parameters = string.Join(", ", types.Select((type, i) => $"{type} value{i.ToString(CultureInfo.InvariantCulture)}"));
            Emit(source, shape.Generic, "New", $"{Accessor}Kind.Constructor", shape.Generic?.Definition ?? shape.Type.Source, parameters);
        }

        foreach (var member in shape.All)
        {
            var isSet = shape.IsRead && member.Setter == MemberSetter.Accessor;
            var isGot = member.Getter == MemberGetter.Accessor;
            var owner = member.Generic?.Definition ?? (shape.Type.IsReferenceType ? member.DeclaringType : shape.Type.Source);
            var target = $"{(shape.Type.IsReferenceType ? "" : "ref ")}{owner} target";
            var type = member.Generic?.Values[0] ?? member.Type;
            var name = member.Name.TrimStart('@');
            if (member.IsField)
            {
                if (isSet || isGot)
                {
                    Emit(source, member.Generic, Name(shape, member, "Field"), $"{Accessor}Kind.Field, Name = \"{(member.FieldName.Length > 0 ? member.FieldName : name)}\"", $"ref {type}", target);
                }

                continue;
            }

            if (isGot)
            {
                Emit(source, member.Generic, Name(shape, member, "Get"), $"{Accessor}Kind.Method, Name = \"get_{name}\"", type, target);
            }

            if (isSet)
            {
                Emit(source, member.Generic, Name(shape, member, "Set"), $"{Accessor}Kind.Method, Name = \"set_{name}\"", "void", $"{target}, {type} value");
            }
        }
    }

    // The parameters of a generic type must be those of a class around the method.
    private static void Emit(SourceWriter source, GenericOwner? generic, string name, string kind, string type, string parameters)
    {
        if (generic is not null)
        {
            source.Open($"private static class {name}<{generic.Parameters}>{generic.Constraints}");
        }

        source.Line($"[{Accessor}({kind})]");
        source.Line($"{(generic is null ? "private" : "public")} static extern {type} {(generic is null ? name : "Call")}({parameters});").Blank();
        if (generic is not null)
        {
            source.Close().Blank();
        }
    }

    private static string Method(ObjectShape shape, JsonMember member, string verb) =>
        member.Generic is { } generic ? $"{Name(shape, member, verb)}<{generic.Arguments}>.Call" : Name(shape, member, verb);

    // Of two members of one name one hides the other.
    private static string Name(ObjectShape shape, JsonMember member, string verb)
    {
        var same = shape.All.Where(m => m.Name == member.Name).ToList();
        var place = same.FindIndex(m => m.DeclaringType == member.DeclaringType);
        return $"{verb}_{member.Name.TrimStart('@')}{(place > 0 ? (place + 1).ToString(CultureInfo.InvariantCulture) : "")}";
    }

    private static string Target(ObjectShape shape) => shape.Type.IsReferenceType ? "" : "ref ";
}
