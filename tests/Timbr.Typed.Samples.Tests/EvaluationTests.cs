using System.Globalization;
using System.Text.Json;

namespace Timbr.Typed.Tests;

/// <summary>Every value of every message, computed anew from the feed.</summary>
public sealed class EvaluationTests(FeedRun feed) : IClassFixture<FeedRun>
{
    private const double Latitude = 37.7749;
    private const double Longitude = -122.4194;

    [Fact]
    public void There_is_one_array_of_nine_values_a_message() =>
        Assert.Equal(Enumerable.Repeat(9, 1707), feed.Evaluations.Select(static values => values.Length));

    [Fact]
    public void The_first_line_is_exactly_this() => Assert.Equal(
        """[{"id":"uw61345682","time":1517363399650,"updated":1517942380200,"magnitude":0.31,"magnitudeType":"ml","place":"37km NNE of Amboy, Washington","longitude":-122.197,"latitude":46.2035,"depthKm":3.28,"status":"reviewed","tsunami":0,"significance":1,"network":"uw","stations":7,"gap":108,"rms":0.11,"felt":null,"alert":null,"type":"earthquake","url":"https://earthquake.usgs.gov/earthquakes/eventpage/uw61345682"},184077.20014689545,"Washington","shallow",937.4,1,"none",{"events":1,"strongest":0.31,"energy":184077.20014689545,"alerts":0},null]""",
        feed.Lines[0]);

    [Fact]
    public void The_message_is_the_one_that_was_read() =>
        Assert.All(feed.Feed.Zip(feed.Evaluations), static pair => Assert.True(JsonElement.DeepEquals(pair.First, pair.Second[0]), pair.First.ToString()));

    [Fact]
    public void Energy_follows_from_the_magnitude() => Each(0, static (quake, value, _) =>
    {
        var expected = Math.Exp(Math.Log(10) * ((1.5 * Magnitude(quake)) + 4.8));
        Assert.InRange(value.GetDouble() / expected, 1 - 1e-12, 1 + 1e-12);
    });

    [Fact]
    public void Region_is_what_follows_the_last_comma_without_abbreviations() => Each(1, static (quake, value, _) =>
    {
        var region = Text(quake, "place").Split(", ")[^1];
        var expected = new Dictionary<string, string> { ["CA"] = "California", ["NV"] = "Nevada", ["MX"] = "Mexico" }.GetValueOrDefault(region, region);
        Assert.Equal(expected, value.GetString());
    });

    [Fact]
    public void Depth_has_the_limits_70_and_300_km() => Each(2, static (quake, value, _) =>
    {
        var depth = quake.GetProperty("depthKm").GetDouble();
        Assert.Equal(depth >= 300 ? "deep" : depth >= 70 ? "intermediate" : "shallow", value.GetString());
    });

    [Fact]
    public void Distance_is_that_on_the_sphere() => Each(3, static (quake, value, _) =>
    {
        // By the angle between two vectors from the centre, not by the haversine formula.
        var (x, y, z) = Vector(Latitude, Longitude);
        var (u, v, w) = Vector(quake.GetProperty("latitude").GetDouble(), quake.GetProperty("longitude").GetDouble());
        var (a, b, c) = ((y * w) - (z * v), (z * u) - (x * w), (x * v) - (y * u));
        var angle = Math.Atan2(Math.Sqrt((a * a) + (b * b) + (c * c)), (x * u) + (y * v) + (z * w));
        Assert.InRange(value.GetDouble(), (6371 * angle) - 0.0501, (6371 * angle) + 0.0501);
    });

    [Fact]
    public void Intensity_follows_from_magnitude_and_distance() => Each(4, static (quake, value, values) =>
    {
        var expected = Math.Max(1, Math.Min(12, (1.68 * Magnitude(quake)) - 3.29 - (0.0206 * values[4].GetDouble())));
        Assert.InRange(value.GetDouble(), expected - 0.0501, expected + 0.0501);
    });

    [Fact]
    public void Alert_follows_from_intensity_and_magnitude() => Each(5, static (quake, value, values) =>
    {
        var intensity = values[5].GetDouble();
        var magnitude = Magnitude(quake);
        Assert.Equal(intensity >= 4 || magnitude >= 6 ? "warning" : intensity >= 2 || magnitude >= 4.5 ? "notice" : "none", value.GetString());
    });

    [Fact]
    public void Total_is_that_of_the_region_up_to_here()
    {
        var seen = new Dictionary<string, List<JsonElement[]>>();
        Each(6, (_, value, values) =>
        {
            var region = values[2].GetString()!;
            seen.TryAdd(region, []);
            seen[region].Add(values);
            var quakes = seen[region];
            Assert.Equal(["events", "strongest", "energy", "alerts"], value.EnumerateObject().Select(static member => member.Name));
            Assert.Equal(quakes.Count, value.GetProperty("events").GetInt32());
            Assert.Equal(quakes.Max(static quake => Magnitude(quake[0])), value.GetProperty("strongest").GetDouble());
            Assert.Equal(quakes.Aggregate(0.0, static (sum, quake) => sum + quake[1].GetDouble()), value.GetProperty("energy").GetDouble());
            Assert.Equal(quakes.Count(static quake => quake[6].GetString() != "none"), value.GetProperty("alerts").GetInt32());
        });
    }

    [Fact]
    public void Headline_tells_what_the_other_slots_say() => Each(7, static (quake, value, values) =>
    {
        var intensity = values[5].GetDouble();
        var felt = intensity < 2 ? "not felt" : $"felt as {"I II III IV V VI VII VIII IX X XI XII".Split()[(int)Math.Round(intensity) - 1]}";
        var expected = string.Create(
            CultureInfo.InvariantCulture,
            $"M {Magnitude(quake):0.0} {values[3]}, {Text(quake, "place")}: {values[4].GetDouble():N0} km from here, {felt}; alert {values[7].GetProperty("alerts")} from {values[2]}");
        Assert.Equal(values[6].GetString() == "none" ? null : expected, value.GetString());
    });

    private void Each(int slot, Action<JsonElement, JsonElement, JsonElement[]> check) =>
        Assert.All(feed.Feed.Zip(feed.Evaluations), pair => check(pair.First, pair.Second[slot + 1], pair.Second));

    private static double Magnitude(JsonElement quake) => quake.GetProperty("magnitude").GetDouble();

    private static string Text(JsonElement quake, string name) => quake.GetProperty(name).GetString()!;

    private static (double X, double Y, double Z) Vector(double latitude, double longitude)
    {
        var (north, east) = (latitude / 180 * Math.PI, longitude / 180 * Math.PI);
        return (Math.Cos(north) * Math.Cos(east), Math.Cos(north) * Math.Sin(east), Math.Sin(north));
    }
}
