using System.Diagnostics;

namespace Timbr.Typed.Tests.Machines.Telemetry;

/// <summary>Keeps the messages' ids by the activities in which it is told of them.</summary>
public sealed class ActivityObserver : MachineObserver
{
    public List<string?> Seen { get; } = [];

    /// <summary>The message's id that the current activity tells.</summary>
    public static string? Current => Activity.Current?.GetTagItem("timbr.message.id") as string;

    public override void AfterMessage(in MessageId id, EvaluationOutcome outcome) => Seen.Add(Current == id.ToString() ? Current : $"{Current} for {id}");
}
