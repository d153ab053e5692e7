using System.Text.Json;

namespace Timbr.Typed.Json;

/// <summary><c>$values</c> stands in an object. <see cref="JsonInput.Read"/> adds where.</summary>
/// <param name="problem">What is wrong.</param>
/// <param name="discriminator">The name that tells the derived type.</param>
internal sealed class JsonMetadataException(string problem, byte[] discriminator) : TimbrException(problem)
{
    internal static ReadOnlySpan<byte> Values => "$values"u8;

    /// <summary>Whether it stands right behind what tells the type: the framework then looks at its value before it refuses it.</summary>
    /// <param name="json">The text.</param>
    /// <param name="reader">Stands on the name.</param>
    internal bool IsBehindKind(ReadOnlySpan<byte> json, in Utf8JsonReader reader)
    {
        var again = new Utf8JsonReader(json, reader.CurrentState.Options);
        var names = 0;
        var isTold = false;
        while (again.BytesConsumed < reader.BytesConsumed && again.Read())
        {
            if (again.TokenType == JsonTokenType.StartObject && again.CurrentDepth == reader.CurrentDepth - 1)
            {
                names = 0;
            }
            else if (again.TokenType == JsonTokenType.PropertyName && again.CurrentDepth == reader.CurrentDepth)
            {
                isTold = names++ == 0 ? again.ValueTextEquals(discriminator) : isTold;
            }
        }

        return isTold && names == 2;
    }
}
