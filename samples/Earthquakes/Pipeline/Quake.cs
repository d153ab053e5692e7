namespace Earthquakes;

/// <summary>One seismic event of the USGS feed. What was not measured, or not reported yet, is null.</summary>
public sealed record Quake(
    string Id,
    long Time,
    long Updated,
    double Magnitude,
    string MagnitudeType,
    string Place,
    double Longitude,
    double Latitude,
    double DepthKm,
    string Status,
    int Tsunami,
    int Significance,
    string Network,
    int? Stations,
    double? Gap,
    double? Rms,
    int? Felt,
    string? Alert,
    string Type,
    string Url);
