namespace Timbr.Typed;

/// <summary>Writes bad lines to the standard error: the first ones, so that a file of another kind does not flood it.</summary>
internal sealed class BadLineReport(TextWriter output)
{
    private const int Most = 10;

    private int _written;

    public void Write(BadLineArguments line)
    {
        // The line that ends the run is reported at its end.
        if (line.Skipped == 0 || _written > Most)
        {
            return;
        }

        output.WriteLine(_written++ < Most ? line.ToString() : $"{line.Source}:{line.Line}: more bad lines follow; they are only counted.");
    }
}
