using Timbr.Typed.Json.Parity.Catalogue;

namespace Timbr.Typed.Json.Parity.Evaluations;

/// <summary>A message with parts of many kinds.</summary>
internal sealed record Journey(string? Name, double[]? Legs, Dictionary<string, int>? Stops, Polymorphism.IAnimal? Pet, DateTimeOffset Start);
