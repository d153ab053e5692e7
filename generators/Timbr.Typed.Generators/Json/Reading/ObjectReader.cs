using System.Globalization;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the reading of objects: the members into locals, then the value from these.</summary>
internal static class ObjectReader
{
    private const string NamesField = "Names";

    public static void Emit(SourceWriter source, ObjectShape shape)
    {
        var read = Read(shape);
        foreach (var (member, place) in read)
        {
            var start = shape.Constructor.FirstOrDefault(a => a.Member == place)?.Default ?? $"default({member.Type})!";
            source.Line($"{member.Type} value{place} = {start};");
            if (NeedsFlag(member))
            {
                source.Line($"var has{place} = false;");
            }
        }

        source.Line($"{J}JsonInput.ExpectObject(ref reader, {Literals.Text(shape.Type.Display)});");
        Properties(source, shape, read);
        Required(source, shape, read);
        Create(source, shape, read);
    }

    /// <summary>The names of the members that are read, which the reader finds them by.</summary>
    public static void EmitNames(SourceWriter source, ObjectShape shape)
    {
        var names = Read(shape).Select(m => Literals.Text(m.Member.JsonName)).ToList();
        if (names.Count > 0)
        {
            source.Line($"private static readonly {J}JsonNames {NamesField} = new({string.Join(", ", names)});").Blank();
        }
    }

    private static List<(JsonMember Member, int Place)> Read(ObjectShape shape) =>
        shape.Members.Select((member, place) => (member, place)).Where(m => m.member.Setter != MemberSetter.None).ToList();

    private static void Properties(SourceWriter source, ObjectShape shape, List<(JsonMember Member, int Place)> read)
    {
        if (read.Count > 0)
        {
            source.Line("var next = 0;");
        }

        source.Open($"while ({J}JsonInput.NextProperty(ref reader))");
        if (read.Count == 0)
        {
            source.Line($"{J}JsonInput.SkipValue(ref reader);");
            source.Close().Blank();
            return;
        }

        source.Open($"switch ({NamesField}.Find(ref reader, ref next))");
        for (var i = 0; i < read.Count; i++)
        {
            var (member, place) = read[i];
            source.Line($"case {i.ToString(CultureInfo.InvariantCulture)}:");
            source.Line("    reader.Read();");
            source.Line($"    value{place} = {shape.Part(member.Type).Reading};");
            if (NeedsFlag(member))
            {
                source.Line($"    has{place} = true;");
            }

            source.Line("    break;");
        }

        source.Line("default:");
        source.Line($"    {J}JsonInput.SkipValue(ref reader);");
        source.Line("    break;");
        source.Close();
        source.Close().Blank();
    }

    private static void Required(SourceWriter source, ObjectShape shape, List<(JsonMember Member, int Place)> read)
    {
        var required = read.Where(m => m.Member.IsRequired).ToList();
        if (required.Count == 0)
        {
            return;
        }

        var missing = string.Join(" + ", required.Select(m => $"(has{m.Place} ? \"\" : {Literals.Text(m.Member.JsonName + ", ")})"));
        source.Open($"if (!({string.Join(" && ", required.Select(m => $"has{m.Place}"))}))");
        source.Line($"throw {J}JsonInput.Missing(ref reader, {Literals.Text(shape.Type.Display)}, ({missing})[..^2]);");
        source.Close().Blank();
    }

    private static void Create(SourceWriter source, ObjectShape shape, List<(JsonMember Member, int Place)> read)
    {
        var arguments = string.Join(", ", shape.Constructor.Select(a => $"({a.Type})value{a.Member}"));
        var later = read.Where(m => m.Member.Setter is MemberSetter.Assignment or MemberSetter.Init).ToList();
        var creation = shape.StartsAsDefault ? $"default({shape.Type.Source})"
            : shape.NeedsConstructorAccessor ? $"{AccessorEmitter.Constructor}({arguments})"
            : $"new {shape.Type.Source}({arguments})";
        if (later.Count == 0)
        {
            source.Line($"return {creation};");
            return;
        }

        source.Line($"var result = {creation};");
        foreach (var (member, place) in later)
        {
            var reference = shape.Type.IsReferenceType ? "" : "ref ";
            var assignment = member.Setter == MemberSetter.Init ? $"{AccessorEmitter.Setter(member)}({reference}result, value{place});" : $"result.{member.Name} = value{place};";
            if (NeedsFlag(member) && !member.IsRequired)
            {
                source.Open($"if (has{place})");
                source.Line(assignment);
                source.Close().Blank();
            }
            else
            {
                source.Line(assignment);
            }
        }

        source.Line("return result;");
    }

    // A member that does not come keeps what its initializer gave it.
    private static bool NeedsFlag(JsonMember member) => member.IsRequired || member.Setter != MemberSetter.Constructor;
}
