namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>Counts what it is called for.</summary>
internal sealed class CountingObserver : MachineObserver
{
    private int _before;
    private int _failed;
    private int _after;
    private int _stops;

    public override void BeforeMessage(in MessageId id) => _before++;

    public override void AfterMessage(in MessageId id, EvaluationOutcome outcome)
    {
        _after++;
        _failed += outcome.HasFailed ? 1 : 0;
        if (_after == 3)
        {
            throw new InvalidOperationException("enough");
        }
    }

    public override void AfterStop() => _stops++;

    public override string ToString() => $"{_before} before, {_after} after, {_failed} failed, {_stops} stops";
}
