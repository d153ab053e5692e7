using System.Globalization;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of a pipeline by type, and the names that its schema and its baseline have for them.</summary>
internal sealed class ShapeIndex
{
    private readonly Dictionary<string, JsonShape> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public ShapeIndex(EquatableArray<JsonShape> shapes)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var shape in shapes)
        {
            _shapes.Add(shape.Type.Source, shape);
            if (shape is ObjectShape or PolymorphicShape or DelegatedShape)
            {
                var name = shape.Type.Stem;
                for (var i = 2; !taken.Add(name); i++)
                {
                    name = shape.Type.Stem + i.ToString(CultureInfo.InvariantCulture);
                }

                _names.Add(shape.Type.Source, name);
            }
        }
    }

    public IEnumerable<ObjectShape> Objects => _shapes.Values.OfType<ObjectShape>();

    public IEnumerable<PolymorphicShape> Polymorphic => _shapes.Values.OfType<PolymorphicShape>();

    public JsonShape this[string type] => _shapes[type];

    /// <summary>The shape that a member is written in: its type's, or its own.</summary>
    public JsonShape Of(JsonMember member) => member.Own is NamedEnumShape named ? named : this[member.Type];

    /// <summary>Whether null may stand in its place.</summary>
    public bool MayBeNull(JsonMember member) => member.MayBeNull || this[member.Type] is NullableShape;

    /// <summary>The name of a type that is written as an object, or by a context.</summary>
    public string NameOf(JsonShape shape) => _names[shape.Type.Source];
}
