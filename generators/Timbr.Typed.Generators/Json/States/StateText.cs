namespace Timbr.Typed.Generators.Json.States;

/// <summary>What a file says of a state's type, so that it is loaded into no other: <c>Sum { decimal Value, Node Last }; Node { int A }</c>.</summary>
internal static class StateText
{
    public static string Of(string root, IReadOnlyDictionary<string, JsonShape> shapes)
    {
        var texts = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>([root]);
        while (open.Count > 0)
        {
            var shape = shapes[open.Dequeue()];
            if (!seen.Add(shape.Type.Source))
            {
                continue;
            }

            var isTold = shape is ObjectShape && !shape.Type.Display.StartsWith("(", StringComparison.Ordinal);
            if (isTold || texts.Count == 0)
            {
                texts.Add(shape.Type.Display + (isTold ? Members((ObjectShape)shape, shapes) : ""));
            }

            foreach (var part in shape.Parts)
            {
                open.Enqueue(part.Type);
            }
        }

        return string.Join("; ", texts);
    }

    private static string Members(ObjectShape shape, IReadOnlyDictionary<string, JsonShape> shapes) =>
        shape.Members.Count == 0 ? " { }" : $" {{ {string.Join(", ", shape.Members.Select(member => $"{shapes[member.Type].Type.Display} {member.JsonName}"))} }}";
}
