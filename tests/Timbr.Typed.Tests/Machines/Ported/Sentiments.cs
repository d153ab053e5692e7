namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>A message of the notebook: its number from one on, and a text that may be missing.</summary>
public sealed record Post(int Number, string? Text);

/// <summary>The pipeline of the introspection notebook.</summary>
[Pipeline]
public static partial class Sentiments
{
    [Slot(0)]
    private static string Text(Post post) => post.Text ?? "";

    [Slot(1)]
    private static double Sentiment(string text) => text.Split(' ').Sum(static word => word switch
    {
        "good" => 1.0,
        "bad" => -1.0,
        _ => 0,
    });

    [Slot(2)]
    private static string Pair(double sentiment, string text) => FormattableString.Invariant($"{sentiment}:{text}");

    [Slot(3)]
    private static int Alert([Input] Post post) => post.Number % 31 == 0 ? throw new InvalidOperationException("every 31st message") : post.Number;
}
