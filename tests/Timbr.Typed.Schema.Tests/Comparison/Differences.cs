using System.Text.Json;

namespace Timbr.Typed.Schema.Tests.Comparison;

/// <summary>Compares what two schemas mean: types, properties, what is required, values, and the same of the parts.</summary>
internal static class Differences
{
    // Types that contain themselves go on for ever.
    private const int Deepest = 6;

    public static IEnumerable<Difference> Of(SchemaNode ours, SchemaNode theirs) => Of(ours, theirs, "$", 0);

    private static IEnumerable<Difference> Of(SchemaNode ours, SchemaNode theirs, string path, int depth)
    {
        var (our, their) = (ours.Alternatives(), theirs.Alternatives());
        var forms = (TypesOf(our), TypesOf(their));
        foreach (var type in forms.Item1.Split(' ').Union(forms.Item2.Split(' ')))
        {
            var (a, b) = (Having(our, type), Having(their, type));
            if (a.Count == 0 || b.Count == 0)
            {
                yield return new Difference(path, "type", a.Count > 0 ? type : "", b.Count > 0 ? type : "", forms);
                continue;
            }

            if (a.Count != b.Count && type is "object" or "array")
            {
                yield return new Difference(path, "anyOf", $"{a.Count} forms", $"{b.Count} forms", forms);
                continue;
            }

            foreach (var difference in a.Zip(b).SelectMany(pair => Within(type, ours, theirs, pair.First, pair.Second, path, depth, forms)))
            {
                yield return difference;
            }
        }
    }

    private static IEnumerable<Difference> Within(string type, SchemaNode ours, SchemaNode theirs, Alternative a, Alternative b, string path, int depth, (string Ours, string Theirs) forms)
    {
        var found = type switch
        {
            "object" => Sets(a.Required, b.Required, path, "required", forms)
                .Concat(Sets(a.Properties.Keys, b.Properties.Keys, path, "properties", forms))
                .Concat(a.Properties.Keys.Intersect(b.Properties.Keys).SelectMany(name => Parts(ours, theirs, a.Properties[name], b.Properties[name], $"{path}.{name}", depth)))
                .Concat(Parts(ours, theirs, a.Additional, b.Additional, path + "{}", depth)),
            "array" => Parts(ours, theirs, a.Items, b.Items, path + "[]", depth),
            "string" => Sets(a.Plain.Select(Text), b.Plain.Select(Text), path, "form", forms),
            _ => [],
        };
        return found.Concat(Sets(a.ValuesOf(type), b.ValuesOf(type), path, "enum", forms));
    }

    private static IEnumerable<Difference> Parts(SchemaNode ours, SchemaNode theirs, JsonElement? a, JsonElement? b, string path, int depth)
    {
        (a, b) = (IsAny(ours, a) ? null : a, IsAny(theirs, b) ? null : b);
        if (a is null && b is null)
        {
            return [];
        }

        if (a is not { } our || b is not { } their || IsFalse(our) != IsFalse(their))
        {
            return [new Difference(path, "parts", a?.GetRawText() ?? "", b?.GetRawText() ?? "", ("", ""))];
        }

        return depth == Deepest || IsFalse(our) ? [] : Of(ours.To(our), theirs.To(their), path, depth + 1);
    }

    private static IEnumerable<Difference> Sets(IEnumerable<string> ours, IEnumerable<string> theirs, string path, string keyword, (string Ours, string Theirs) forms) =>
        ours.Except(theirs).Select(name => new Difference(path, keyword, name, "", forms)).Concat(theirs.Except(ours).Select(name => new Difference(path, keyword, "", name, forms)));

    // As if nothing were said.
    private static bool IsAny(SchemaNode node, JsonElement? schema) => schema is { } said && !IsFalse(said) && node.To(said).Alternatives().Any(form => form.IsAny);

    private static bool IsFalse(JsonElement schema) => schema.ValueKind == JsonValueKind.False;

    private static string Text(KeyValuePair<string, string> keyword) => $"{keyword.Key} {keyword.Value}";

    private static string TypesOf(IEnumerable<Alternative> forms) => string.Join(' ', forms.SelectMany(form => form.Types).Distinct().Order(StringComparer.Ordinal));

    private static List<Alternative> Having(IEnumerable<Alternative> forms, string type) => [.. forms.Where(form => form.Types.Contains(type)).OrderBy(Told, StringComparer.Ordinal)];

    // Derived types may be listed in any order.
    private static string Told(Alternative form) => form.Properties.Values
        .Select(part => part.ValueKind == JsonValueKind.Object && part.TryGetProperty("const", out var told) ? told.GetRawText() : "").FirstOrDefault(told => told.Length > 0) ?? "";
}
