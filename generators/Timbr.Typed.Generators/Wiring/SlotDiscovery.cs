using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR002, 003 and 004: which methods are slots, and under which number.</summary>
internal static class SlotDiscovery
{
    public const int MaxSlots = 64;

    public static void Find(Pipeline pipeline, AttributeData attribute, CancellationToken cancellation)
    {
        var found = new SortedDictionary<int, Slot>();
        var variants = new List<SlotVariant>();
        foreach (var member in pipeline.Type.GetMembers())
        {
            if (member is IMethodSymbol method && method.Attributes(Names.Slot) is { IsEmpty: false } marks)
            {
                if (UnfinishedCode.IsUnfinished(method, marks, cancellation))
                {
                    pipeline.IsIncomplete = true;
                }
                else
                {
                    AddDeclared(pipeline, found, variants, method, marks[0]);
                }
            }
            else if (member is not IMethodSymbol && member.Attribute(Names.Slot) is not null)
            {
                // The compiler says that only a method can have the mark.
                pipeline.IsIncomplete = true;
            }
        }

        foreach (var mark in pipeline.Type.Attributes(Names.SlotFrom))
        {
            AddReused(pipeline, found, variants, mark, cancellation);
        }

        SlotVariants.Attach(pipeline, found, variants);

        AddGaps(pipeline, found, DeclaredSlots(pipeline, attribute, cancellation));
    }

    public static void ReportRange(Pipeline pipeline, int number, string name, Location location) => pipeline.Report(
        Rules.SlotNumberOutOfRange, location,
        $"Slot number {number.ToString(CultureInfo.InvariantCulture)} of '{name}' is not between 0 and 63. Give it one of these.");

    private static void AddDeclared(
        Pipeline pipeline, SortedDictionary<int, Slot> found, List<SlotVariant> variants, IMethodSymbol method, AttributeData mark)
    {
        var location = method.Locations.FirstOrDefault(l => l.IsInSource) ?? pipeline.Location;
        var slot = new Slot
        {
            Number = mark.Argument<int>(0),
            Name = mark.Named<string>("Name") ?? method.Name,
            Method = method,
            Location = location,
            IsRenamed = mark.Named<string>("Name") is not null,
        };
        if (method.AssociatedSymbol is { } property)
        {
            slot = new Slot { Number = slot.Number, Name = slot.Name, Location = location, IsUnknown = true };
            pipeline.Report(Rules.SlotNotStatic, location, $"Slot {slot.Number} is the accessor of '{property.Name}'. Mark a static method.");
            AddUnlessTaken(found, slot);
            return;
        }

        if (!method.IsStatic && pipeline.Type.IsStatic)
        {
            // The compiler says that a static class has no instance members.
            pipeline.IsIncomplete = true;
        }
        else if (!method.IsStatic)
        {
            pipeline.Report(
                Rules.SlotNotStatic, location,
                $"{slot.Title} is not static. Write 'static' before it and before 'partial class {pipeline.Type.Name}'; what it keeps between messages is [State].");
        }

        Add(pipeline, found, variants, slot, mark);
    }

    private static void AddReused(
        Pipeline pipeline, SortedDictionary<int, Slot> found, List<SlotVariant> variants, AttributeData mark, CancellationToken cancellation)
    {
        if (!UnfinishedCode.IsWritten(mark) || UnfinishedCode.NamesNothing(mark, pipeline.Compilation, cancellation))
        {
            pipeline.IsIncomplete = true;
            return;
        }

        var number = mark.Argument<int>(0);
        var location = PipelineDeclaration.Place(mark, cancellation) ?? pipeline.Location;
        if (SlotReuse.Find(pipeline, mark, location) is { } method)
        {
            var slot = new Slot
            {
                Number = number,
                Name = mark.Named<string>("Name") ?? method.Name,
                Method = method,
                Location = location,
                IsReused = true,
                IsRenamed = mark.Named<string>("Name") is not null,
            };
            Add(pipeline, found, variants, slot, mark);
            return;
        }

        // The number is taken all the same, so that later slots are not told that it is a gap.
        if (mark.Named<string>("Variant") is not null)
        {
            return;
        }

        var name = mark.Named<string>("Name") ?? mark.Argument<string>(2) ?? "";
        AddUnlessTaken(found, new Slot { Number = number, Name = name.Length > 0 ? name : GapName(number), Location = location, IsUnknown = true });
    }

    private static void Add(Pipeline pipeline, SortedDictionary<int, Slot> found, List<SlotVariant> variants, Slot slot, AttributeData mark)
    {
        if (mark.Named<string>("Variant") is { } variant)
        {
            variants.Add(new SlotVariant
            {
                Number = slot.Number,
                Name = variant,
                Method = slot.Method!,
                SlotName = slot.Name,
                GivenName = mark.Named<string>("Name"),
                Location = slot.Location,
                NameLocation = PipelineDeclaration.PlaceOf(mark, "Name"),
                IsReused = slot.IsReused,
            });
            return;
        }

        SlotSignature.Check(pipeline, slot);
        CallLimits.Check(pipeline, slot);
        if (slot.Number is < 0 or >= MaxSlots)
        {
            ReportRange(pipeline, slot.Number, slot.Name, slot.Location);
            pipeline.Strays.Add(slot);
        }
        else if (!AddUnlessTaken(found, slot))
        {
            pipeline.Report(Rules.SlotNumberTaken, slot.Location, $"Slot number {slot.Number} of '{slot.Name}' is already that of '{found[slot.Number].Name}'. Give it another number.");
            pipeline.Strays.Add(slot);
        }
    }

    private static bool AddUnlessTaken(SortedDictionary<int, Slot> found, Slot slot)
    {
        if (slot.Number is < 0 or >= MaxSlots || found.ContainsKey(slot.Number))
        {
            return false;
        }

        found.Add(slot.Number, slot);
        return true;
    }

    private static int DeclaredSlots(Pipeline pipeline, AttributeData attribute, CancellationToken cancellation)
    {
        var declared = attribute.Named<int>("Slots");
        if (declared is < 0 or > MaxSlots)
        {
            pipeline.Report(
                Rules.SlotNumberOutOfRange, PipelineDeclaration.Place(attribute, cancellation),
                $"Pipeline '{pipeline.Type.Name}' has Slots = {declared.ToString(CultureInfo.InvariantCulture)}, which is not between 0 and 64. {(declared < 0 ? "Leave it out, or declare 1 or more" : "Declare 64 slots at most")}.");
            return 0;
        }

        return declared;
    }

    private static void AddGaps(Pipeline pipeline, SortedDictionary<int, Slot> found, int declared)
    {
        var count = Math.Max(declared, found.Count == 0 ? 0 : found.Keys.Max() + 1);
        for (var number = 0; number < count; number++)
        {
            pipeline.Slots.Add(found.TryGetValue(number, out var slot)
                ? slot
                : new Slot { Number = number, Name = GapName(number), Location = pipeline.Location });
        }
    }

    private static string GapName(int number) => "Slot" + number.ToString(CultureInfo.InvariantCulture);
}
