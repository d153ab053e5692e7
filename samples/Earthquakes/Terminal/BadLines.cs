using Timbr.Typed;

namespace Earthquakes;

/// <summary>Tells of lines that are not quakes: of the first ones, so that a file of another kind does not flood the terminal.</summary>
internal sealed class BadLines(string lineStart)
{
    private const int Most = 10;

    public void Report(BadLineArguments line)
    {
        // The line that ends the run is told of at its end.
        if (line.Skipped is > 0 and <= Most)
        {
            Console.Error.WriteLine($"{lineStart}{line}");
        }
        else if (line.Skipped == Most + 1)
        {
            Console.Error.WriteLine($"{lineStart}{line.Source}:{line.Line}: more bad lines follow; they are only counted.");
        }
    }
}
