using Timbr.Typed.Json.Parity.Catalogue;

namespace Timbr.Typed.Json.Parity.Evaluations;

/// <summary>Slots that return nothing, null, collections and objects, a gap between them.</summary>
[Pipeline]
internal static partial class Journeys
{
    [Slot(0)]
    private static double Length(Journey journey) => journey.Legs!.Sum();

    [Slot(1)]
    private static void Check([Input] Journey journey) => ArgumentException.ThrowIfNullOrEmpty(journey.Name);

    [Slot(3)]
    private static Step<string?> Name([Input] Journey journey) => journey.Stops is null ? Step.Stop(journey.Name) : Step.Next(journey.Name);

    [Slot(4)]
    private static Polymorphism.IAnimal? Pet([Input] Journey journey) => journey.Pet;

    [Slot(5)]
    private static Dictionary<string, double> Marks([From(0)] double length, [From(3)] string? name) => new() { [name ?? ""] = length };

    [Slot(6)]
    private static List<Journey?> Copies([Input] Journey journey) => [journey, null];

    [Slot(7)]
    private static void Save([From(5)] Dictionary<string, double> marks) => _ = marks["text 1"];
}
