using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Sharing;

/// <summary>One pipeline that several analyzers ask for. No <c>Lazy</c>: it would keep what one of them that was cancelled threw.</summary>
internal sealed class SharedCheck
{
    private readonly object _gate = new();
    private Pipeline? _pipeline;

    /// <summary>The pipeline, as whoever came to the end of its check first found it.</summary>
    public Pipeline Get(Func<Pipeline> check)
    {
        if (Volatile.Read(ref _pipeline) is { } known)
        {
            return known;
        }

        lock (_gate)
        {
            if (_pipeline is { } found)
            {
                return found;
            }

            var pipeline = check();
            Volatile.Write(ref _pipeline, pipeline);
            return pipeline;
        }
    }
}
