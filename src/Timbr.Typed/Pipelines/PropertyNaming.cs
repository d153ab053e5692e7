namespace Timbr.Typed;

/// <summary>How members are named in JSON. Each value gives the names of the <see cref="System.Text.Json.JsonNamingPolicy"/> of the same name.</summary>
public enum PropertyNaming
{
    /// <summary>The name in the source: <c>DepthKm</c>.</summary>
    AsDeclared,

    /// <summary><c>depthKm</c>.</summary>
    CamelCase,

    /// <summary><c>depth_km</c>.</summary>
    SnakeCaseLower,

    /// <summary><c>DEPTH_KM</c>.</summary>
    SnakeCaseUpper,

    /// <summary><c>depth-km</c>.</summary>
    KebabCaseLower,

    /// <summary><c>DEPTH-KM</c>.</summary>
    KebabCaseUpper,
}
