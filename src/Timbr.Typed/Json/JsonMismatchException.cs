namespace Timbr.Typed.Json;

/// <summary>A value is not what the type wants. <see cref="JsonInput.Read"/> adds where it stands.</summary>
internal sealed class JsonMismatchException(string problem) : TimbrException(problem)
{
    /// <summary>Whether it is a dictionary's key that is no UTF-8, which no path can name.</summary>
    public bool IsUnreadableKey { get; init; }
}
