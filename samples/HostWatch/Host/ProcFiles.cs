using Timbr.Typed;

namespace HostWatch;

/// <summary>The files in which Linux tells how it is.</summary>
/// <param name="root">Where they are: <c>/proc</c>, or where a container sees those of its host.</param>
/// <param name="time">The clock.</param>
internal sealed class ProcFiles(string root, TimeProvider time)
{
    /// <summary>Where they are unless told otherwise.</summary>
    public const string Root = "/proc";

    /// <summary>Reads all of them.</summary>
    /// <exception cref="SourceException">One is missing, or not what Linux writes; the message says which one and why.</exception>
    public HostFigures Read()
    {
        if (!Directory.Exists(root))
        {
            throw new SourceException($"{root} cannot be read: there is no such directory. Watching the machine needs Linux; elsewhere --replay FILE shows figures that were recorded.");
        }

        var now = time.GetLocalNow();
        var processor = Read("stat", ProcessorTimes.Parse);
        var memory = Read("meminfo", MemoryFigures.Parse);
        return new HostFigures(now, processor.Busy, processor.Total, memory.Total, memory.Available, Read("diskstats", DiskFigures.Parse));
    }

    private T Read<T>(string name, Func<IReadOnlyList<string>, T> parse)
    {
        var path = Path.Combine(root, name);
        try
        {
            return parse(File.ReadAllLines(path));
        }
        catch (FileNotFoundException exception)
        {
            throw new SourceException($"{path} cannot be read: there is no such file.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new SourceException($"{path} cannot be read: {exception.Message}", exception);
        }
        catch (FormatException exception)
        {
            throw new SourceException($"{path} is not what Linux writes there: {exception.Message}", exception);
        }
    }
}
