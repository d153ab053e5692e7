namespace Library;

public sealed record Place(string Name);

public static class Regions
{
    public static string Of(Place place) => place.Name.Split(", ")[^1];
}
