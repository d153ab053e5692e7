namespace Timbr.Typed.Analyzers.Differential;

/// <summary>A type by its parts, so that one near it can be made.</summary>
/// <param name="Form">The text, with <c>{0}</c> and <c>{1}</c> for the parts.</param>
/// <param name="Parts">What it is made of.</param>
/// <param name="IsReference">Whether it can be marked as nullable without becoming another type.</param>
/// <param name="IsNullable">Whether a question mark follows.</param>
internal sealed record RandomType(string Form, RandomType[] Parts, bool IsReference, bool IsNullable)
{
    private static readonly (string From, string To)[] Neighbours =
    [
        ("int", "long"), ("byte", "int"), ("int", "double"), ("float", "double"), ("char", "int"), ("int", "decimal"), ("int", "Metres"), ("Metres", "double"), ("Feet", "Metres"), ("int", "nint"),
        ("Dog", "Animal"), ("Puppy", "Dog"), ("Animal", "IAnimal"), ("Dog", "Bone"), ("Dog", "string"), ("string", "Bone"), ("string", "object"), ("Dogs", "List<Dog>"), ("Level", "Enum"), ("string", "IComparable"),
        ("List<{0}>", "IReadOnlyList<{0}>"), ("List<{0}>", "IEnumerable<{0}>"), ("{0}[]", "IReadOnlyList<{0}>"), ("{0}[]", "IEnumerable<{0}>"), ("{0}[]", "IList<{0}>"), ("Box<{0}>", "IGive<{0}>"),
        ("Box<{0}>", "IKeep<{0}>"), ("Giver<{0}>", "IGive<{0}>"), ("Taker<{0}>", "ITake<{0}>"), ("{0}", "Box<{0}>"), ("Pair<{0}>", "{0}"), ("Dictionary<{0}, {1}>", "IReadOnlyDictionary<{0}, {1}>"),
        ("uint[]", "int[]"), ("object", "dynamic"),
    ];

    /// <inheritdoc/>
    public override string ToString() => string.Format(System.Globalization.CultureInfo.InvariantCulture, Form, [.. Parts]) + (IsNullable ? "?" : "");

    /// <summary>Any type, at most so deep.</summary>
    public static RandomType Any(Random random, int depth = 2)
    {
        var kind = depth == 0 ? 0 : random.Next(12);
        if (kind < 6)
        {
            var (name, isReference) = Vocabulary.Atoms[random.Next(Vocabulary.Atoms.Length)];
            return new RandomType(name, [], isReference, name != "dynamic" && random.Next(4) == 0);
        }

        var part = Any(random, depth - 1);
        var isNullable = random.Next(5) == 0;
        switch (kind)
        {
            case 6 or 7 or 8:
                var (generic, isReference) = Vocabulary.Generics[random.Next(Vocabulary.Generics.Length)];
                return new RandomType(generic + "<{0}>", [part], isReference, isNullable);
            case 9:
                // Of nested arrays the outer one is written first, which a nullable one turns around.
                return new RandomType(random.Next(4) == 0 ? "{0}[,]" : "{0}[]", [part.Form.EndsWith(']') ? part with { IsNullable = false } : part], IsReference: true, isNullable);
            case 10:
                return new RandomType("({0}, {1})", [part, Any(random, depth - 1)], IsReference: false, isNullable);
            default:
                var two = Vocabulary.Doubles[random.Next(Vocabulary.Doubles.Length)];
                var isDictionary = two.Contains("Dictionary", StringComparison.Ordinal);
                return new RandomType(two + "<{0}, {1}>", [isDictionary ? new RandomType("string", [], true, false) : part, Any(random, depth - 1)], two != "KeyValuePair", isNullable);
        }
    }

    /// <summary>This type with one thing about it changed, or nothing: it may convert to that or not.</summary>
    public RandomType Near(Random random)
    {
        if (Parts.Length > 0 && random.Next(2) == 0)
        {
            var parts = Parts.ToArray();
            var at = random.Next(parts.Length);
            parts[at] = parts[at].Near(random);
            return this with { Parts = parts };
        }

        switch (random.Next(6))
        {
            case 0:
                return this;
            case 1 or 2:
                return Form == "dynamic" ? this : this with { IsNullable = !IsNullable };
            case 3:
                return new RandomType("object", [], IsReference: true, IsNullable);
            default:
                var near = Neighbours.Where(pair => pair.From == Form || (pair.From == "{0}" && !IsNullable)).ToArray();
                return near.Length == 0 ? this : Replace(near[random.Next(near.Length)].To, random);
        }
    }

    private RandomType Replace(string form, Random random) => form switch
    {
        "{0}" => Parts[0],
        "Box<{0}>" when Form != "List<{0}>" => new RandomType(form, [this], IsReference: true, random.Next(3) == 0),
        _ => new RandomType(form, Parts, !Vocabulary.Atoms.Contains((form, false)), IsNullable && form != "dynamic"),
    };
}
