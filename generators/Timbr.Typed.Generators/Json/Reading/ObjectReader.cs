using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the reading of objects: the members into locals, then the value from these.</summary>
internal static class ObjectReader
{
    public static void Emit(SourceWriter source, ObjectShape shape)
    {
        var read = shape.Members.Select((member, place) => (member, place)).Where(m => m.member.Setter != MemberSetter.None).ToList();
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
        source.Open($"while ({J}JsonInput.NextProperty(ref reader))");
        var keyword = "if";
        foreach (var (member, place) in read)
        {
            source.Open($"{keyword} (reader.ValueTextEquals({Literals.Text(member.JsonName)}u8))");
            source.Line("reader.Read();");
            source.Line($"value{place} = {shape.Part(member.Type).Reading};");
            if (NeedsFlag(member))
            {
                source.Line($"has{place} = true;");
            }

            source.Close();
            keyword = "else if";
        }

        if (read.Count > 0)
        {
            source.Open("else");
        }

        source.Line($"{J}JsonInput.SkipValue(ref reader);");
        if (read.Count > 0)
        {
            source.Close();
        }

        source.Close().Blank();
        Required(source, shape, read);
        Create(source, shape, read);
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
