namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the writing of objects.</summary>
internal static class ObjectWriter
{
    public static void Emit(SourceWriter source, ObjectShape shape)
    {
        // Null where only the values tell whether a member was written before.
        string? before = "{";
        var row = new RowWriter(source);
        if (shape.Opening.Length > 0)
        {
            row.Literal($"{{{shape.Opening}");
            before = ",";
        }

        for (var place = 0; place < shape.Members.Count; place++)
        {
            var member = shape.Members[place];
            if (!member.IsWritten)
            {
                continue;
            }

            var name = JsonNaming.ToLiteral(member.JsonName);
            if (member.Condition == MemberCondition.Always)
            {
                if (before is null)
                {
                    source.Open("if (!isFirst)");
                    source.Line("json.WriteRaw(\",\"u8);");
                    source.Close().Blank();
                }

                row.Literal($"{before}{name}");
                row.Value(shape.PartOf(member), AccessorEmitter.Get(shape, member, "value"));
                before = ",";
                continue;
            }

            row.End();
            if (before == "{")
            {
                source.Line("json.WriteRaw(\"{\"u8);");
                Separator.Start(source);
                before = null;
            }

            Conditional(source, shape, member, place, before, name);
        }

        if (shape.Extension is not null)
        {
            row.End();
            JsonExtension.Write(source, shape, before);
            before = ",";
        }

        row.Literal(before == "{" ? "{}" : "}");
        row.End();
    }

    private static void Conditional(SourceWriter source, ObjectShape shape, JsonMember member, int place, string? before, string name)
    {
        var local = $"member{JsonLiteral.Of(place)}";
        source.Line($"var {local} = {AccessorEmitter.Get(shape, member, "value")};");
        source.Open(member.Condition == MemberCondition.NotNull
            ? $"if ({local} is not null)"
            : $"if (!global::System.Collections.Generic.EqualityComparer<{member.Type}>.Default.Equals({local}, default({member.Type})))");
        if (before is null)
        {
            Separator.Emit(source);
        }

        source.Line($"json.WriteRaw(\"{before}{name}\"u8);");
        source.Line(shape.PartOf(member).Write(local));
        source.Close().Blank();
    }
}
