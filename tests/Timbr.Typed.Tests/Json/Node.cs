using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

/// <summary>A type that contains itself in every way, with the reader that would be generated for it.</summary>
public sealed class Node
{
    public string? Name { get; set; }

    public double Magnitude { get; set; }

    public int Count { get; set; }

    public Node? Inner { get; set; }

    public List<Node?>? Items { get; set; }

    public List<List<int>?>? Table { get; set; }

    public Dictionary<string, int>? Counts { get; set; }

    [System.Text.Json.Serialization.JsonPropertyName("odd name")]
    public bool Odd { get; set; }

    internal static Node? Read(ref Utf8JsonReader reader)
    {
        if (JsonInput.IsNull(ref reader))
        {
            return null;
        }

        JsonInput.ExpectObject(ref reader, "Node");
        var node = new Node();
        while (JsonInput.NextProperty(ref reader))
        {
            if (reader.ValueTextEquals("Name"u8))
            {
                reader.Read();
                node.Name = JsonInput.ReadString(ref reader);
            }
            else if (reader.ValueTextEquals("Magnitude"u8))
            {
                reader.Read();
                node.Magnitude = JsonInput.ReadDouble(ref reader);
            }
            else if (reader.ValueTextEquals("Count"u8))
            {
                reader.Read();
                node.Count = JsonInput.ReadInt32(ref reader);
            }
            else if (reader.ValueTextEquals("Inner"u8))
            {
                reader.Read();
                node.Inner = Read(ref reader);
            }
            else if (reader.ValueTextEquals("Items"u8))
            {
                reader.Read();
                node.Items = ReadList(ref reader, Read);
            }
            else if (reader.ValueTextEquals("Table"u8))
            {
                reader.Read();
                node.Table = ReadList(ref reader, static (ref Utf8JsonReader r) => ReadList(ref r, JsonInput.ReadInt32));
            }
            else if (reader.ValueTextEquals("Counts"u8))
            {
                reader.Read();
                node.Counts = ReadCounts(ref reader);
            }
            else if (reader.ValueTextEquals("odd name"u8))
            {
                reader.Read();
                node.Odd = JsonInput.ReadBoolean(ref reader);
            }
            else
            {
                JsonInput.SkipValue(ref reader);
            }
        }

        return node;
    }

    private static List<T>? ReadList<T>(ref Utf8JsonReader reader, JsonValueReader<T> read)
    {
        if (JsonInput.IsNull(ref reader))
        {
            return null;
        }

        JsonInput.ExpectArray(ref reader, "List");
        var list = new List<T>();
        while (JsonInput.NextElement(ref reader))
        {
            list.Add(read(ref reader));
        }

        return list;
    }

    private static Dictionary<string, int>? ReadCounts(ref Utf8JsonReader reader)
    {
        if (JsonInput.IsNull(ref reader))
        {
            return null;
        }

        JsonInput.ExpectObject(ref reader, "Dictionary");
        var counts = new Dictionary<string, int>();
        while (JsonInput.NextProperty(ref reader))
        {
            var key = reader.GetString()!;
            reader.Read();
            counts[key] = JsonInput.ReadInt32(ref reader);
        }

        return counts;
    }
}
