using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>
/// Emits the reading of objects. Where the constructor takes nothing the value is made first, and each member set when it comes; else
/// members are read into locals, and the value is made from these.
/// </summary>
internal static class ObjectReader
{
    private const string NamesField = "Names";

    public static void Emit(SourceWriter source, ObjectShape shape)
    {
        if (shape.Discriminator is null)
        {
            source.Line($"{J}JsonInput.ExpectObject(ref reader, {Literals.Text(shape.Type.Display)});");
        }

        var read = Read(shape);
        if (shape.Constructor.Count == 0)
        {
            source.Line($"var result = {Creation(shape)};");
        }

        foreach (var (member, place) in read)
        {
            if (shape.Constructor.Count > 0 && !IsSetLater(shape, member))
            {
                source.Line($"{member.Type} value{place} = {shape.Constructor.FirstOrDefault(a => a.Member == place)?.Default ?? $"default({member.Type})!"};");
            }

            if (NeedsFlag(shape, member))
            {
                source.Line($"var has{place} = false;");
            }
        }

        if (shape.SetsInOrder)
        {
            source.Line($"global::System.Collections.Generic.List<{J}JsonSetting<{shape.Type.Source}>>? settings = null;");
        }

        if (shape.Extension is not null)
        {
            JsonExtension.Start(source);
        }

        Rest(source, shape, read);
    }

    /// <summary>Emits the filling of a value that is there, <c>result</c>.</summary>
    public static void EmitFilling(SourceWriter source, ObjectShape shape)
    {
        source.Line($"{J}JsonInput.ExpectObject(ref reader, {Literals.Text(shape.Type.Display)});");
        var read = Read(shape);
        foreach (var (_, place) in read.Where(m => NeedsFlag(shape, m.Member)))
        {
            source.Line($"var has{place} = false;");
        }

        if (shape.Extension is not null)
        {
            JsonExtension.Start(source);
        }

        Rest(source, shape, read);
    }

    private static void Rest(SourceWriter source, ObjectShape shape, List<(JsonMember Member, int Place)> read)
    {
        Properties(source, shape, read);
        Required(source, shape, read);
        if (shape.Constructor.Count > 0)
        {
            Create(source, shape, read);
        }

        if (shape.Extension is not null)
        {
            JsonExtension.Give(source, shape);
        }

        source.Line("return result;");
    }

    /// <summary>The names of the members that are read, which the reader finds them by; and where others are refused, of those that are passed over.</summary>
    public static void EmitNames(SourceWriter source, ObjectShape shape)
    {
        var names = Read(shape).Select(m => Literals.Text(m.Member.JsonName)).ToList();
        if (NeedsAllNames(shape))
        {
            names.AddRange(shape.Members.Where(m => !m.IsTaken).Select(m => Literals.Text(m.JsonName)));
        }

        if (names.Count > 0)
        {
            source.Line($"private static readonly {J}JsonNames {NamesField} = new({string.Join(", ", names)});").Blank();
        }
    }

    private static List<(JsonMember Member, int Place)> Read(ObjectShape shape) =>
        shape.Members.Select((member, place) => (member, place)).Where(m => m.member.IsTaken).ToList();

    private static void Properties(SourceWriter source, ObjectShape shape, List<(JsonMember Member, int Place)> read)
    {
        var hasNames = read.Count > 0 || (NeedsAllNames(shape) && shape.Members.Count > 0);
        if (hasNames)
        {
            source.Line("var next = 0;");
        }

        source.Open($"while ({J}JsonInput.NextProperty(ref reader))");
        if (shape.Discriminator is { } discriminator)
        {
            source.Line($"{J}JsonInput.RefuseMetadata(ref reader, {Literals.Text(discriminator)}u8);");
        }

        if (!hasNames)
        {
            Other(source, shape);
            source.Close().Blank();
            return;
        }

        source.Open($"switch ({NamesField}.Find(ref reader, ref next))");
        for (var i = 0; i < read.Count; i++)
        {
            var (member, place) = read[i];
            var value = shape.PartOf(member).Reading;
            if (member.Filling.Length > 0 || IsSetLater(shape, member))
            {
                Block(source, shape, i, member, place, value);
                continue;
            }

            source.Line($"case {JsonLiteral.Of(i)}:");
            source.Line("    reader.Read();");
            source.Line($"    {(shape.Constructor.Count > 0 ? $"value{place} = {value};" : AccessorEmitter.Set(shape, member, "result", value))}");
            if (NeedsFlag(shape, member))
            {
                source.Line($"    has{place} = true;");
            }

            source.Line("    break;");
        }

        if (NeedsAllNames(shape))
        {
            source.Open("case -1:");
            Other(source, shape);
            if (!shape.IsStrict)
            {
                source.Line("break;");
            }

            source.Close();
        }

        source.Line("default:");
        source.Line($"    {J}JsonInput.SkipValue(ref reader);");
        source.Line("    break;");
        source.Close();
        source.Close().Blank();
    }

    // Those that are passed over are members all the same.
    private static bool NeedsAllNames(ObjectShape shape) => shape.IsStrict || shape.Extension is not null;

    private static void Other(SourceWriter source, ObjectShape shape)
    {
        if (shape.Extension is not null)
        {
            JsonExtension.Take(source);
        }
        else
        {
            source.Line(shape.IsStrict ? $"throw {J}JsonInput.Unmapped(ref reader, {Literals.Text(shape.Type.Display)});" : $"{J}JsonInput.SkipValue(ref reader);");
        }
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
        source.Line($"var result = {Creation(shape)};");
        if (shape.SetsInOrder)
        {
            source.Open($"foreach (var setting in settings ?? [])");
            source.Line("setting(ref result);");
            source.Close().Blank();
            return;
        }

        foreach (var (member, place) in read.Where(m => m.Member.Setter is MemberSetter.Assignment or MemberSetter.Accessor))
        {
            var assignment = AccessorEmitter.Set(shape, member, "result", $"value{place}");
            if (!member.IsRequired)
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
    }

    private static void Block(SourceWriter source, ObjectShape shape, int number, JsonMember member, int place, string value)
    {
        source.Open($"case {JsonLiteral.Of(number)}:");
        source.Line("reader.Read();");
        if (member.Filling.Length > 0)
        {
            MemberFilling.Emit(source, shape, member, value);
        }
        else
        {
            source.Line($"var value = {value};");
            source.Line($"(settings ??= []).Add((ref {shape.Type.Source} target) => {{ {AccessorEmitter.Set(shape, member, "target", "value")} }});");
        }

        if (NeedsFlag(shape, member))
        {
            source.Line($"has{place} = true;");
        }

        source.Line("break;");
        source.Close();
    }

    private static bool IsSetLater(ObjectShape shape, JsonMember member) => shape.SetsInOrder && member.Setter is (MemberSetter.Assignment or MemberSetter.Accessor);

    private static string Creation(ObjectShape shape)
    {
        var arguments = string.Join(", ", shape.Constructor.Select(a => a.Member < 0 ? a.Default : $"({a.Type})value{a.Member}"));
        return shape.IsUninitialized ? $"({shape.Type.Source})global::System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof({shape.Type.Source}))"
            : shape.StartsAsDefault ? $"default({shape.Type.Source})"
            : shape.NeedsConstructorAccessor ? AccessorEmitter.New(shape, arguments)
            : $"new {shape.Type.Source}({arguments})";
    }

    // A member that does not come keeps what its initializer gave it.
    private static bool NeedsFlag(ObjectShape shape, JsonMember member) =>
        member.IsRequired || (shape.Constructor.Count > 0 && member.Setter != MemberSetter.Constructor && !shape.SetsInOrder);
}
