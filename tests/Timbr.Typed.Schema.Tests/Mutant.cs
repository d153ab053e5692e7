using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timbr.Typed.Schema.Tests;

/// <summary>JSON with one value replaced by one of another kind, or one property taken away.</summary>
internal sealed record Mutant(string Json, string Change)
{
    // Texts that are right for a string and for base64, and wrong for all that is written in a form of its own.
    private static readonly string[] s_replacements = ["null", "true", "12.5", "\"AAAA\"", "[]", "{}"];

    private const int OfEach = 6;

    public static IEnumerable<Mutant> Of(string json, int seed)
    {
        if (!IsOneWay(json))
        {
            yield break;
        }

        var random = new Random(seed);
        for (var i = 0; i < OfEach; i++)
        {
            var root = JsonNode.Parse(json);
            var nodes = All(root).ToList();
            var node = nodes[random.Next(nodes.Count)];
            if (random.Next(6) == 0 && node?.Parent is JsonObject parent)
            {
                var name = node.GetPropertyName();
                parent.Remove(name);
                yield return new Mutant(root!.ToJsonString(), $"without {name}");
                continue;
            }

            var replacement = s_replacements[random.Next(s_replacements.Length)];
            if (node is null || node.Parent is null)
            {
                yield return new Mutant(replacement, $"{replacement} alone");
                continue;
            }

            var path = node.GetPath();
            node.ReplaceWith(JsonNode.Parse(replacement));
            yield return new Mutant(root!.ToJsonString(), $"{replacement} at {path}");
        }
    }

    // Keys that are no UTF-8 are written alike.
    private static bool IsOneWay(string json)
    {
        try
        {
            JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false }).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // What is null has no node, and is left as it is.
    private static IEnumerable<JsonNode?> All(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(member => member.Value is not null).SelectMany(member => All(member.Value)).Prepend(node),
        JsonArray items => items.Where(item => item is not null).SelectMany(All).Prepend(node),
        _ => [node],
    };
}
