using System.Reactive.Linq;
using System.Reactive.Subjects;

namespace Timbr.Typed.Benchmarks;

/// <summary>A chain of eight Rx operators.</summary>
internal sealed class ByObservables : IDisposable
{
    private readonly Subject<Reading> _subject = new();
    private readonly IDisposable _subscription;
    private Frame? _last;

    public ByObservables()
    {
        var frames = _subject.Select(static reading => new Frame(reading));
        foreach (var step in Frame.Steps)
        {
            frames = frames.Select(step);
        }

        _subscription = frames.Subscribe(frame => _last = frame);
    }

    public Frame Evaluate(Reading reading)
    {
        _subject.OnNext(reading);
        return _last!;
    }

    public void Dispose()
    {
        _subscription.Dispose();
        _subject.Dispose();
    }
}
