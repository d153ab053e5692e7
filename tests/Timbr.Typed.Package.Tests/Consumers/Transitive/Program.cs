using Library;
using Timbr.Typed;

Console.WriteLine(Places.ToJson(Places.Evaluate(new Place("Amboy, Washington"))));

[Pipeline, SlotFrom(0, typeof(Regions), nameof(Regions.Of), Name = "Region")]
public static partial class Places
{
    [Slot(1)] static int Length(string region) => region.Length;
}
