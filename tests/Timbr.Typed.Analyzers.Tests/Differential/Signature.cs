using System.Globalization;

namespace Timbr.Typed.Analyzers.Differential;

/// <summary>A pipeline of slots that give values and a last one that takes some of them.</summary>
internal sealed record Signature(int Number, string Message, RandomType[] Outputs, Parameter[] Parameters)
{
    // What can be named in an attribute.
    private static readonly string[] Messages = ["int", "double", "string", "Dog", "Puppy", "Metres", "Level", "List<Dog>", "int[]", "Box<string>", "Pair<int>", "Dictionary<string, Dog>", "Feet?", "Animal", "byte"];

    public string Pipeline => string.Create(CultureInfo.InvariantCulture, $"P{Number}");

    public bool HasSurplus => Parameters.Any(p => p.Value is null);

    public static Signature Any(int number, Random random)
    {
        var message = Messages[random.Next(Messages.Length)];
        var outputs = Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomType.Any(random)).ToArray();
        var positional = random.Next(0, outputs.Length + (random.Next(5) == 0 ? 3 : 2));
        var parameters = new List<Parameter>();
        for (var place = 0; place < positional; place++)
        {
            var value = outputs.Length - 1 - place;
            parameters.Add(Any(random, string.Create(CultureInfo.InvariantCulture, $"a{place}"), "", value < -1 ? null : value, message, outputs));
        }

        if (random.Next(3) == 0)
        {
            var value = random.Next(-1, outputs.Length);
            var mark = value < 0 ? "[Input] " : string.Create(CultureInfo.InvariantCulture, $"[From(nameof(S{value}))] ");
            parameters.Insert(random.Next(parameters.Count + 1), Any(random, "named", mark, value, message, outputs));
        }

        return new Signature(number, message, outputs, [.. parameters]);
    }

    private static Parameter Any(Random random, string name, string mark, int? value, string message, RandomType[] outputs)
    {
        var given = value is null or < 0 ? new RandomType(message.TrimEnd('?'), [], !char.IsLower(message[0]), message.EndsWith('?')) : outputs[value.Value];
        var type = random.Next(4) == 0 ? RandomType.Any(random) : given.Near(random);
        return new Parameter(name, random.Next(3) == 0 ? type.Near(random) : type, random.Next(6) == 0 ? "in " : "", mark, value);
    }
}
