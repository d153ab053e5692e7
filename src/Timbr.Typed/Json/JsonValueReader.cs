using System.ComponentModel;
using System.Text.Json;

namespace Timbr.Typed.Json;

/// <summary>Reads one value: on entry the reader stands on the value's first token, on exit on its last. Only generated code calls it.</summary>
/// <param name="reader">The text.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonValueReader<out T>(ref Utf8JsonReader reader);
