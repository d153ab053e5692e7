using System.Globalization;
using Timbr.Typed.Generators.Json;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>Writes the method that reads a type.</summary>
internal static class JsonReaderEmitter
{
    private const string Reader = "ref global::System.Text.Json.Utf8JsonReader reader";

    public static void Emit(PipelineModel model, SourceWriter source, JsonShape shape)
    {
        if (shape.Kind is JsonKind.Primitive or JsonKind.Enum)
        {
            return;
        }

        if (shape.Kind == JsonKind.None)
        {
            source.Open($"public static {shape.Type} Read{shape.Name}({Reader})");
            source.Line($"{J}JsonInput.SkipValue(ref reader);");
            source.Line("return default;");
            source.Close().Blank();
            return;
        }

        if (shape.Kind == JsonKind.Delegated)
        {
            source.Line($"public static {shape.Type} Read{shape.Name}({Reader}) => global::System.Text.Json.JsonSerializer.Deserialize(ref reader, Info{shape.Name})!;").Blank();
            return;
        }

        source.Open($"public static {shape.Type} Read{shape.Name}({Reader})");
        if (shape.IsReferenceType || shape.Kind == JsonKind.Nullable)
        {
            source.Open($"if ({J}JsonInput.IsNull(ref reader))");
            source.Line("return null!;");
            source.Close().Blank();
        }

        switch (shape.Kind)
        {
            case JsonKind.Nullable:
                source.Line($"return {JsonEmitter.Read(model, model.Shapes[shape.Element])};");
                break;
            case JsonKind.Sequence:
                Sequence(model, source, shape);
                break;
            case JsonKind.Dictionary:
                Dictionary(model, source, shape);
                break;
            default:
                Object(model, source, shape);
                break;
        }

        source.Close().Blank();
        Accessors(source, shape);
    }

    private static void Sequence(PipelineModel model, SourceWriter source, JsonShape shape)
    {
        var element = model.Shapes[shape.Element];
        source.Line($"{J}JsonInput.ExpectArray(ref reader, {Literals.Text(shape.DisplayType)});");
        source.Line($"var items = new global::System.Collections.Generic.List<{element.Type}>();");
        source.Open($"while ({J}JsonInput.NextElement(ref reader))");
        source.Line($"items.Add({JsonEmitter.Read(model, element)});");
        source.Close().Blank();
        source.Line(shape.Form == SequenceForm.Array ? "return items.ToArray();" : "return items;");
    }

    private static void Dictionary(PipelineModel model, SourceWriter source, JsonShape shape)
    {
        var element = model.Shapes[shape.Element];
        source.Line($"{J}JsonInput.ExpectObject(ref reader, {Literals.Text(shape.DisplayType)});");
        source.Line($"var items = new global::System.Collections.Generic.Dictionary<string, {element.Type}>();");
        source.Open($"while ({J}JsonInput.NextProperty(ref reader))");
        source.Line("var key = reader.GetString()!;");
        source.Line("reader.Read();");
        source.Line($"items[key] = {JsonEmitter.Read(model, element)};");
        source.Close().Blank();
        source.Line("return items;");
    }

    private static void Object(PipelineModel model, SourceWriter source, JsonShape shape)
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

        source.Line($"{J}JsonInput.ExpectObject(ref reader, {Literals.Text(shape.DisplayType)});");
        source.Open($"while ({J}JsonInput.NextProperty(ref reader))");
        var keyword = "if";
        foreach (var (member, place) in read)
        {
            source.Open($"{keyword} (reader.ValueTextEquals({Literals.Text(member.JsonName)}u8))");
            source.Line("reader.Read();");
            source.Line($"value{place} = {JsonEmitter.Read(model, model.Shapes[member.Shape])};");
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

    private static void Required(SourceWriter source, JsonShape shape, List<(JsonMember Member, int Place)> read)
    {
        var required = read.Where(m => m.Member.IsRequired).ToList();
        if (required.Count == 0)
        {
            return;
        }

        var missing = string.Join(" + ", required.Select(m => $"(has{m.Place} ? \"\" : {Literals.Text(m.Member.JsonName + ", ")})"));
        source.Open($"if (!({string.Join(" && ", required.Select(m => $"has{m.Place}"))}))");
        source.Line($"throw {J}JsonInput.Missing(ref reader, {Literals.Text(shape.DisplayType)}, ({missing})[..^2]);");
        source.Close().Blank();
    }

    private static void Create(SourceWriter source, JsonShape shape, List<(JsonMember Member, int Place)> read)
    {
        var arguments = string.Join(", ", shape.Constructor.Select(a => $"({a.Type})value{a.Member}"));
        var later = read.Where(m => m.Member.Setter is MemberSetter.Assignment or MemberSetter.Init).ToList();
        var creation = shape.StartsAsDefault ? $"default({shape.Type})"
            : shape.NeedsConstructorAccessor ? $"New{shape.Name}({arguments})"
            : $"new {shape.Type}({arguments})";
        if (later.Count == 0)
        {
            source.Line($"return {creation};");
            return;
        }

        source.Line($"var result = {creation};");
        foreach (var (member, place) in later)
        {
            var reference = shape.IsReferenceType ? "" : "ref ";
            var assignment = member.Setter == MemberSetter.Init ? $"Set{shape.Name}_{place}({reference}result, value{place});" : $"result.{member.Name} = value{place};";
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

    private static void Accessors(SourceWriter source, JsonShape shape)
    {
        if (shape.Kind != JsonKind.Object)
        {
            return;
        }

        const string Accessor = "global::System.Runtime.CompilerServices.UnsafeAccessor";
        if (shape.NeedsConstructorAccessor)
        {
            source.Line($"[{Accessor}({Accessor}Kind.Constructor)]");
            source.Line($"private static extern {shape.Type} New{shape.Name}({string.Join(", ", shape.Constructor.Select((a, i) => $"{a.Type} value{i.ToString(CultureInfo.InvariantCulture)}"))});").Blank();
        }

        for (var place = 0; place < shape.Members.Count; place++)
        {
            var member = shape.Members[place];
            if (member.Setter == MemberSetter.Init)
            {
                var target = shape.IsReferenceType ? member.DeclaringType : $"ref {shape.Type}";
                source.Line($"[{Accessor}({Accessor}Kind.Method, Name = \"set_{member.Name.TrimStart('@')}\")]");
                source.Line($"private static extern void Set{shape.Name}_{place}({target} target, {member.Type} value);").Blank();
            }
        }
    }
}
