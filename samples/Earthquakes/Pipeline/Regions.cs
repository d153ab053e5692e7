namespace Earthquakes;

/// <summary>Names of states and countries.</summary>
internal static class Regions
{
    /// <summary>The last part of the feed's text, without abbreviations: <c>7km NW of The Geysers, CA</c> is in California.</summary>
    public static string Of(string place)
    {
        var region = place[(place.LastIndexOf(", ", StringComparison.Ordinal) is var comma and >= 0 ? comma + 2 : 0)..];
        return region switch
        {
            "CA" => "California",
            "NV" => "Nevada",
            "MX" => "Mexico",
            _ => region,
        };
    }
}
