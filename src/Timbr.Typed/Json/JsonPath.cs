using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Timbr.Typed.Json;

/// <summary>Finds where in a value a reader stood, by reading the text once more: reading itself keeps no track of it.</summary>
internal static class JsonPath
{
    private static readonly SearchValues<char> s_special = SearchValues.Create(". '/\"[]()\t\n\r\f\b\\\u0085\u2028\u2029");

    /// <summary>The path of the token that ends at a position, or of what is malformed before it.</summary>
    internal static string At(ReadOnlySpan<byte> json, long end, int maxDepth)
    {
        var containers = new List<Container>();
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            do
            {
                Leave(containers, reader.TokenType);
                if (!reader.Read())
                {
                    break;
                }

                Arrive(containers, ref reader);
            }
            while (reader.BytesConsumed < end);
        }
        catch (JsonException)
        {
            // This is the place: the containers tell what was being read.
        }

        return Format(containers);
    }

    /// <summary>Whether what another reader stopped at is nothing but too deep for it.</summary>
    internal static bool IsWellFormedBeyond(ReadOnlySpan<byte> json, long position)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.BytesConsumed <= position)
            {
                if (!reader.Read())
                {
                    return false;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // What lies behind a token belongs to the container that it opens, or to the next element of the one it stands in.
    private static void Leave(List<Container> containers, JsonTokenType token)
    {
        switch (token)
        {
            case JsonTokenType.None or JsonTokenType.PropertyName:
                break;
            case JsonTokenType.StartObject:
                containers.Add(default);
                break;
            case JsonTokenType.StartArray:
                containers.Add(new Container(null, 0));
                break;
            default:
                if (containers.Count > 0)
                {
                    containers[^1] = new Container(null, containers[^1].Index + 1);
                }

                break;
        }
    }

    private static void Arrive(List<Container> containers, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                containers.RemoveAt(containers.Count - 1);
                break;
            case JsonTokenType.PropertyName:
                containers[^1] = new Container(NameOf(ref reader), null);
                break;
            default:
                break;
        }
    }

    // A name that is half a surrogate pair is no name: the object has the fault. Bytes that are no UTF-8 are shown as what replaces them.
    private static string? NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return JsonInput.ReadName(ref reader);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Format(List<Container> containers)
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in containers)
        {
            if (index is { } i)
            {
                path.Append('[').Append(i).Append(']');
            }
            else if (name is not null)
            {
                Append(path, name);
            }
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, string name)
    {
        if (name.AsSpan().IndexOfAny(s_special) < 0)
        {
            path.Append('.').Append(name);
        }
        else
        {
            path.Append("['").Append(name).Append("']");
        }
    }

    /// <summary>An object at a property, or an array at an element.</summary>
    private readonly record struct Container(string? Name, int? Index);
}
