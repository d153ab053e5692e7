using System.Globalization;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the methods that reach constructors and setters around the compiler.</summary>
internal static class AccessorEmitter
{
    public const string Constructor = "New";

    private const string Accessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";

    public static string Setter(JsonMember member) => $"Set_{member.Name.TrimStart('@')}";

    public static void Emit(SourceWriter source, ObjectShape shape)
    {
        if (shape.NeedsConstructorAccessor)
        {
            source.Line($"[{Accessor}({Accessor}Kind.Constructor)]");
            source.Line($"private static extern {shape.Type.Source} {Constructor}({string.Join(", ", shape.Constructor.Select((a, i) => $"{a.Type} value{i.ToString(CultureInfo.InvariantCulture)}"))});").Blank();
        }

        foreach (var member in shape.Members.Where(m => m.Setter == MemberSetter.Init))
        {
            var target = shape.Type.IsReferenceType ? member.DeclaringType : $"ref {shape.Type.Source}";
            source.Line($"[{Accessor}({Accessor}Kind.Method, Name = \"set_{member.Name.TrimStart('@')}\")]");
            source.Line($"private static extern void {Setter(member)}({target} target, {member.Type} value);").Blank();
        }
    }
}
