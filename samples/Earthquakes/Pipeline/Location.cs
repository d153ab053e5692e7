using System.Globalization;

namespace Earthquakes;

/// <summary>A point on the Earth, in degrees: north and east are positive.</summary>
public readonly record struct Location(double Latitude, double Longitude)
{
    private const double EarthRadiusKm = 6371;

    /// <summary>A city in Taiwan, near the strongest earthquake of the week that comes with the program.</summary>
    public static Location Hualien => new(23.98, 121.61);

    /// <summary>Along the surface, by the haversine formula.</summary>
    public double KilometresTo(double latitude, double longitude)
    {
        var north = Math.Sin(double.DegreesToRadians(latitude - Latitude) / 2);
        var east = Math.Sin(double.DegreesToRadians(longitude - Longitude) / 2);
        var parallels = Math.Cos(double.DegreesToRadians(Latitude)) * Math.Cos(double.DegreesToRadians(latitude));
        return 2 * EarthRadiusKm * Math.Asin(Math.Sqrt(Math.Min(1, (north * north) + (parallels * east * east))));
    }

    /// <summary>Reads <c>37.77,-122.42</c>.</summary>
    public static bool TryParse(string text, out Location location)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        location = default;
        if (comma < 0 || !TryParse(text.AsSpan(0, comma), 90, out var latitude) || !TryParse(text.AsSpan(comma + 1), 180, out var longitude))
        {
            return false;
        }

        location = new Location(latitude, longitude);
        return true;
    }

    private static bool TryParse(ReadOnlySpan<char> text, double most, out double degrees) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out degrees) && Math.Abs(degrees) <= most;
}
