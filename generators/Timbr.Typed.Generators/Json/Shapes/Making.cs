namespace Timbr.Typed.Generators.Json;

/// <summary>How a collection that is read is put together, as source text.</summary>
/// <param name="Start">The expression that makes what items are added to, <c>items</c>.</param>
/// <param name="Target">What an item is added to: <c>items.Add</c>, or for keys <c>items</c>.</param>
/// <param name="Result">The expression for the collection.</param>
internal sealed record Making(string Start, string Target, string Result = "items");
