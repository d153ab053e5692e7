namespace Timbr.Typed.Json;

/// <summary>A value is not what the type wants. <see cref="JsonInput.Read"/> adds where it stands.</summary>
internal sealed class JsonMismatchException(string problem) : TimbrException(problem);
