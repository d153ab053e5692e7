namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the class that writes a type, and reads it where messages hold it.</summary>
internal static class JsonClass
{
    public static void Emit(SourceWriter source, JsonShape shape)
    {
        source.Open($"internal static class {shape.Class}");
        ShapeWriter.Emit(source, shape);
        if (shape.IsRead)
        {
            ShapeReader.Emit(source, shape);
        }

        if (shape is ObjectShape type)
        {
            AccessorEmitter.Emit(source, type);
            EmitOwn(source, type);
            foreach (var filling in type.Fillings.Where(_ => shape.IsRead))
            {
                MemberFilling.EmitClass(source, filling.Parts.Count > 0 ? filling : filling with { Parts = shape.Parts });
            }
        }

        if (shape is PolymorphicShape polymorphic)
        {
            foreach (var kind in polymorphic.Kinds)
            {
                Emit(source, kind.Shape with { Class = kind.Class, IsRead = shape.IsRead && !(polymorphic.IsAbstract && kind.Class == polymorphic.Base), Parts = shape.Parts });
            }
        }

        source.Close().Blank();
    }

    /// <summary>Emits the classes of members whose code is not that of their types.</summary>
    public static void EmitOwn(SourceWriter source, ObjectShape shape)
    {
        foreach (var own in shape.Members.Select(m => m.Own).OfType<JsonShape>())
        {
            Emit(source, own with { IsRead = shape.IsRead });
        }
    }
}
