namespace Timbr.Typed;

/// <summary>A value is nested too deep to be written as JSON.</summary>
public sealed class JsonDepthException : TimbrException
{
    /// <summary>Creates it.</summary>
    /// <param name="limit">How deep a value may be nested.</param>
    public JsonDepthException(int limit)
        : base($"The value is nested more than {limit} deep, which is the limit of JSON here. Does an object contain itself? Mark the member that leads back with [JsonIgnore].")
        => Limit = limit;

    /// <summary>How deep a value may be nested.</summary>
    public int Limit { get; }
}
