namespace Timbr.Typed.Generators;

/// <summary>The types of the library that the generator looks for, by metadata name.</summary>
internal static class Names
{
    public const string Pipeline = "Timbr.Typed.PipelineAttribute";
    public const string PipelineOf = "Timbr.Typed.PipelineAttribute`1";
    public const string Slot = "Timbr.Typed.SlotAttribute";
    public const string SlotFrom = "Timbr.Typed.SlotFromAttribute";
    public const string From = "Timbr.Typed.FromAttribute";
    public const string Input = "Timbr.Typed.InputAttribute";
    public const string Id = "Timbr.Typed.IdAttribute";
    public const string State = "Timbr.Typed.StateAttribute";
    public const string Step = "Timbr.Typed.Step`1";
    public const string None = "Timbr.Typed.None";
    public const string CancellationToken = "System.Threading.CancellationToken";
    public const string JsonText = "Timbr.Typed.JsonText";
    public const string MessageId = "Timbr.Typed.MessageId";
    public const string IPublisherOption = "Timbr.Typed.IPublisherOption";
    public const string PublisherOption = "Timbr.Typed.PublisherOptionAttribute";
    public const string MachineSlot = "Timbr.Typed.MachineSlot";
    public const string MachineSlots = "Timbr.Typed.MachineSlots";
    public const string GeneratedCode = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    public const string Token = "global::System.Threading.CancellationToken";
    public const string Tasks = "global::System.Threading.Tasks.";
    public const string T = "global::Timbr.Typed.";
    public const string G = "global::Timbr.Typed.Generated.";
    public const string J = "global::Timbr.Typed.Json.";
}
