using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>The descriptors of what a slot does inside. Such a pipeline runs, so each can be configured and suppressed.</summary>
internal static class BodyRules
{
    public static readonly DiagnosticDescriptor ChangedValue = Rule(
        RuleIds.ChangedValue, DiagnosticSeverity.Warning, "A slot leaves the values that it is given as they are",
        "Other slots and the evaluation hold the same object, so what one slot changes is changed for all.");

    public static readonly DiagnosticDescriptor Blocking = Rule(
        RuleIds.Blocking, DiagnosticSeverity.Warning, "A slot does not block its worker",
        "A worker that waits moves no message on. An async slot gives the worker back while it waits.");

    public static readonly DiagnosticDescriptor StaticState = Rule(
        RuleIds.StaticState, DiagnosticSeverity.Warning, "A slot does not write static state",
        "Workers run slots in parallel, and machines share what is static. [State] belongs to one slot of one machine.");

    public static readonly DiagnosticDescriptor ReturnedValue = Rule(
        RuleIds.ReturnedValue, DiagnosticSeverity.Info, "A slot returns an object of its own",
        "Where a slot returns the mutable object that it received, two places of the evaluation show one object.");

    public static readonly DiagnosticDescriptor ClockOrRandom = Rule(
        RuleIds.ClockOrRandom, DiagnosticSeverity.Info, "A slot gives the same value for the same message",
        "A slot that reads the clock or draws at random gives another value when a message is evaluated again.");

    public static readonly ImmutableArray<DiagnosticDescriptor> All = [ChangedValue, Blocking, StaticState, ReturnedValue, ClockOrRandom];

    private static DiagnosticDescriptor Rule(string id, DiagnosticSeverity severity, string title, string description) =>
        new(id, title, "{0}", "Timbr.Pipelines", severity, isEnabledByDefault: true, description, RuleIds.HelpLink(id));
}
