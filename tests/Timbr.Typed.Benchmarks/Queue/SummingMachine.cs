using Timbr.Typed.Generated;

namespace Timbr.Typed.Benchmarks;

/// <summary>As the generated machine, and reads every value of each evaluation.</summary>
internal sealed class SummingMachine(MachineOptions? options = null) : Machine<Reading, Weather.Evaluation>(options)
{
    /// <summary>To be read after the end.</summary>
    public long Sum { get; private set; }

    protected override void Evaluate(Reading message, in MessageId id, ref EvaluationFrame<Weather.Evaluation> frame)
    {
        if (frame.Functions!.IsOriginal)
        {
            Weather.Contained(message, ref frame);
        }

        Sum += Digest.Of(in frame.Value);
    }
}
