using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>
/// The descriptors. Each is an error that nothing configures away: a wrong pipeline never builds. Messages are put together
/// where the fault is found, since each names what it found.
/// </summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor PipelineShape = Error(
        RuleIds.PipelineShape, "A pipeline class is static and partial",
        "The generator adds members to the pipeline class, so the class and the types around it are partial, and the class is static.");

    public static readonly DiagnosticDescriptor SlotNotStatic = Error(
        RuleIds.SlotNotStatic, "A slot is a static method that can be called",
        "Generated code calls a slot, without an object. What lasts from message to message is [State].");

    public static readonly DiagnosticDescriptor SlotNumberOutOfRange = Error(
        RuleIds.SlotNumberOutOfRange, "A slot number is 0 to 63",
        "A pipeline has at most 64 slots, numbered from 0.");

    public static readonly DiagnosticDescriptor SlotNumberTaken = Error(
        RuleIds.SlotNumberTaken, "A slot number is used once",
        "Each number of a pipeline belongs to one function.");

    public static readonly DiagnosticDescriptor TooManyParameters = Error(
        RuleIds.TooManyParameters, "A slot takes no more parameters than there are values",
        "Slot n receives the outputs of the n slots before it and the message, then the JSON texts of the same values.");

    public static readonly DiagnosticDescriptor ParameterTypeMismatch = Error(
        RuleIds.ParameterTypeMismatch, "A parameter accepts the value it receives",
        "A value fits a parameter exactly when C# converts it implicitly.");

    public static readonly DiagnosticDescriptor ParameterModifier = Error(
        RuleIds.ParameterModifier, "A slot takes its parameters by value or in",
        "ref, out, params and __arglist have no meaning for a value that an earlier slot gave; [State] is the exception, by ref.");

    public static readonly DiagnosticDescriptor Generic = Error(
        RuleIds.Generic, "Slots and pipelines are not generic",
        "The generated code names every type.");

    public static readonly DiagnosticDescriptor MessageType = Error(
        RuleIds.MessageType, "A pipeline has one message type",
        "It is the type of the parameters that receive the message, or the type argument of [Pipeline<T>].");

    public static readonly DiagnosticDescriptor OutputCannotBeKept = Error(
        RuleIds.OutputCannotBeKept, "A slot's output can be kept",
        "The evaluation keeps the value of every slot, so it is neither a ref struct nor a pointer, and is there when the slot returns.");

    public static readonly DiagnosticDescriptor NamedBinding = Error(
        RuleIds.NamedBinding, "A named binding names a value that the slot can have",
        "[From] names an earlier slot, [Input] the message, [Id] a MessageId, [State] a ref parameter; a parameter has one of them.");

    public static readonly DiagnosticDescriptor VariantSignature = Error(
        RuleIds.VariantSignature, "A variant has the signature of its slot",
        "A variant takes the place of its slot's function at run time, so it takes and gives the same.");

    public static readonly DiagnosticDescriptor NotJson = Error(
        RuleIds.NotJson, "Every value of a pipeline can be written as JSON",
        "Every intermediate value is published, and messages are read, as JSON by generated code.");

    public static readonly DiagnosticDescriptor SlotName = Error(
        RuleIds.SlotName, "A slot's name is free",
        "The slot's name becomes a property of the evaluation beside the generated members.");

    public static readonly DiagnosticDescriptor OnlyVariants = Error(
        RuleIds.OnlyVariants, "A variant is chosen by a name that it has, and its slot has a function of its own",
        "A slot runs its own function, marked without a variant name, until one of its variants is chosen by name.");

    public static readonly DiagnosticDescriptor ReusedMethod = Error(
        RuleIds.ReusedMethod, "A reused method is one accessible static method",
        "[SlotFrom] names exactly one static method that the pipeline class may call.");

    public static readonly DiagnosticDescriptor TwoPipelineAttributes = Error(
        RuleIds.TwoPipelineAttributes, "A class is marked as a pipeline once",
        "Either [Pipeline] or [Pipeline<T>], on one part of the class.");

    public static readonly DiagnosticDescriptor JsonMembers = Error(
        RuleIds.JsonMembers, "A type's JSON has distinct names and a way back",
        "No two members have one JSON name, and a message has one constructor to read it with, whose parameters its members give back.");

    public static readonly DiagnosticDescriptor StateConstructor = Error(
        RuleIds.StateConstructor, "A state type has a parameterless constructor",
        "A slot's state starts as new TState().");

    public static readonly DiagnosticDescriptor AsyncParameter = Error(
        RuleIds.AsyncParameter, "An asynchronous slot takes nothing that ends with its call",
        "It goes on after its call has returned, so it takes its state as a class by value, and JSON texts as string.");
    public static readonly DiagnosticDescriptor WireBaseline = Error(
        RuleIds.WireBaseline, "A pipeline writes what its baseline says",
        "Readers know the values by place, name and type. The committed file that TimbrWireBaseline names says which; what would break readers is accepted there first.");

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        PipelineShape, SlotNotStatic, SlotNumberOutOfRange, SlotNumberTaken, TooManyParameters, ParameterTypeMismatch,
        ParameterModifier, Generic, MessageType, OutputCannotBeKept, NamedBinding, NotJson, SlotName, ReusedMethod,
        TwoPipelineAttributes, StateConstructor,
        WireBaseline,
        JsonMembers,
        VariantSignature, OnlyVariants, AsyncParameter,
    ];

    private static DiagnosticDescriptor Error(string id, string title, string description) => new(
        id, title, "{0}", "Timbr.Pipelines", DiagnosticSeverity.Error, isEnabledByDefault: true, description,
        RuleIds.HelpLink(id), WellKnownDiagnosticTags.NotConfigurable);
}
