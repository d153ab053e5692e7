namespace Timbr.Typed.Json;

/// <summary>Texts of exceptions that anybody may have written: a message can throw, be null, or be megabytes long.</summary>
internal static class ExceptionText
{
    private const int Longest = 4096;

    internal static string KindOf(Exception error) => Cut(error is RecordedException recorded ? recorded.Kind : error.GetType().FullName ?? error.GetType().Name);

    internal static string MessageOf(Exception error)
    {
        try
        {
            return Cut(error.Message ?? "");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"(unreadable: {e.GetType().Name})";
        }
    }

    // Not within a surrogate pair.
    private static string Cut(string text) =>
        text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];
}
