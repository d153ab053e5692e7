using Timbr.Typed.Testing.Tests.Pipelines;

namespace Timbr.Typed.Testing.Tests;

/// <summary>Drivers of fresh machines.</summary>
internal static class Machines
{
    public static readonly DateTimeOffset Begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static MachineDriver<int, Numbers.Evaluation> Numbers(Action<MachineOptions>? set = null) => Numbers(out _, set);

    public static MachineDriver<int, Numbers.Evaluation> Numbers(out Numbers.Machine machine, Action<MachineOptions>? set = null)
    {
        machine = new Numbers.Machine(Options(set));
        return MachineDriver.Of(machine);
    }

    public static MachineDriver<int, Slow.Evaluation> Slow(out Slow.Machine machine, Action<MachineOptions>? set = null)
    {
        machine = new Slow.Machine(Options(set));
        return MachineDriver.Of(machine);
    }

    public static MachineOptions Options(Action<MachineOptions>? set = null)
    {
        var options = new MachineOptions { TimeProvider = new VirtualTime(Begin) };
        set?.Invoke(options);
        return options;
    }

    public static IEnumerable<string> Kinds<TInput, TEvaluation>(this MachineDriver<TInput, TEvaluation> driver)
        where TEvaluation : struct, IEvaluation<TInput, TEvaluation> => driver.Events.Select(static told => told.Kind.ToString());

    public static IEnumerable<int> Inputs(this MachineDriver<int, Numbers.Evaluation> driver) => driver.Evaluations.Select(static processed => processed.Evaluation.Input);
}
