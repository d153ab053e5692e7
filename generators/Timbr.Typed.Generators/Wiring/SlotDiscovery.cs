using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR002, 003, 004, 008, 009 and 023: which methods are slots, and under which number.</summary>
internal static class SlotDiscovery
{
    public const int MaxSlots = 64;

    public static void Find(Pipeline pipeline, AttributeData attribute, CancellationToken cancellation)
    {
        var found = new SortedDictionary<int, Slot>();
        foreach (var member in pipeline.Type.GetMembers())
        {
            if (member is IMethodSymbol method && method.Attribute(Names.Slot) is { } slot)
            {
                AddDeclared(pipeline, found, method, slot);
            }
        }

        foreach (var reuse in pipeline.Type.Attributes(Names.SlotFrom))
        {
            AddReused(pipeline, found, reuse, PipelineDeclaration.Place(reuse, cancellation));
        }

        FillGaps(pipeline, found, DeclaredSlots(pipeline, attribute, cancellation));
    }

    private static void AddDeclared(Pipeline pipeline, SortedDictionary<int, Slot> found, IMethodSymbol method, AttributeData attribute)
    {
        var location = method.Locations.FirstOrDefault(l => l.IsInSource) ?? pipeline.Location;
        if (attribute.AttributeConstructor is null || attribute.ConstructorArguments.IsEmpty || method.Name.Length == 0)
        {
            pipeline.IsIncomplete = true;
            return;
        }

        var slot = new Slot
        {
            Number = attribute.Argument<int>(0),
            Name = attribute.Named<string>("Name") is { } name ? name : method.Name,
            Method = method,
            Location = location,
        };
        if (!method.IsStatic)
        {
            pipeline.Report(Rules.SlotNotStatic, location, $"{slot.Title} is not static. Write 'static' before it; what it keeps between messages is [State].");
        }

        Add(pipeline, found, slot);
    }

    private static void AddReused(Pipeline pipeline, SortedDictionary<int, Slot> found, AttributeData attribute, Location? location)
    {
        if (attribute.ConstructorArguments.Length != 3 || attribute.ConstructorArguments.Any(a => a.Kind == TypedConstantKind.Error)
            || attribute.Argument<ITypeSymbol>(1) is { } unknown and not INamedTypeSymbol { IsUnboundGenericType: true } && unknown.HasError())
        {
            pipeline.IsIncomplete = true;
            return;
        }

        var number = attribute.Argument<int>(0);
        var name = attribute.Argument<string>(2) ?? "";
        if (attribute.Argument<ITypeSymbol>(1) is not INamedTypeSymbol { IsUnboundGenericType: false } type)
        {
            var shown = attribute.Argument<ITypeSymbol>(1)?.ToMessage() ?? "null";
            AddUnknown(pipeline, found, number, name, location, $"'{shown}' is not a type that has static methods; name a class, struct or closed generic type");
            return;
        }

        var named = type.GetMembers(name).OfType<IMethodSymbol>().Where(m => m.MethodKind == MethodKind.Ordinary).ToList();
        var usable = named.Where(m => m.IsStatic && pipeline.Compilation.IsSymbolAccessibleWithin(m, pipeline.Type)).ToList();
        if (usable.Count != 1)
        {
            var owner = type.ToMessage();
            var problem = named.Count == 0 ? $"'{owner}' has no method '{name}'"
                : usable.Count > 1 ? $"'{owner}' has {usable.Count} methods '{name}'; wrap the one you mean in a [Slot] method"
                : named.All(m => !m.IsStatic) ? $"'{owner}.{name}' is not static"
                : $"'{owner}.{name}' is not accessible from '{pipeline.Type.Name}'";
            AddUnknown(pipeline, found, number, name, location, problem);
            return;
        }

        Add(pipeline, found, new Slot
        {
            Number = number,
            Name = attribute.Named<string>("Name") is { } given ? given : name,
            Method = usable[0],
            Location = location ?? pipeline.Location,
            IsReused = true,
        });
    }

    private static void AddUnknown(Pipeline pipeline, SortedDictionary<int, Slot> found, int number, string name, Location? location, string problem)
    {
        pipeline.Report(Rules.ReusedMethod, location, $"Slot {number.ToString(CultureInfo.InvariantCulture)} reuses '{name}', but {problem}.");

        // The number is taken all the same, so that later slots are not told that it is a gap.
        AddUnlessTaken(found, new Slot { Number = number, Name = name.Length > 0 ? name : GapName(number), Location = location ?? pipeline.Location, IsUnknown = true });
    }

    private static void Add(Pipeline pipeline, SortedDictionary<int, Slot> found, Slot slot)
    {
        if (slot.Method!.IsGenericMethod || slot.Method.ContainingType.TypeArguments.Any(a => a.TypeKind == TypeKind.TypeParameter))
        {
            pipeline.Report(Rules.Generic, slot.Location, $"{slot.Title} is generic. Name its types; call the generic method from there.");
        }

        CheckModifiers(pipeline, slot);
        if (slot.Number is < 0 or >= MaxSlots)
        {
            pipeline.Report(Rules.SlotNumberOutOfRange, slot.Location, $"Slot number {slot.Number.ToString(CultureInfo.InvariantCulture)} of '{slot.Name}' is not between 0 and 63.");
            pipeline.Strays.Add(slot);
        }
        else if (!AddUnlessTaken(found, slot))
        {
            pipeline.Strays.Add(slot);
            pipeline.Report(Rules.SlotNumberTaken, slot.Location, $"Slot number {slot.Number} of '{slot.Name}' is already that of '{found[slot.Number].Name}'. Give it another number.");
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

    private static void CheckModifiers(Pipeline pipeline, Slot slot)
    {
        if (slot.Method!.IsVararg)
        {
            pipeline.Report(Rules.ParameterModifier, slot.Location, $"{slot.Title} takes __arglist. Name its parameters.");
        }

        foreach (var parameter in slot.Method.Parameters)
        {
            var modifier = parameter.IsParams ? "params" : parameter.RefKind switch
            {
                RefKind.Out => "out",
                RefKind.RefReadOnlyParameter => "ref readonly",
                RefKind.Ref when parameter.Attribute(Names.State) is null => "ref",
                _ => null,
            };
            if (modifier is not null)
            {
                pipeline.Report(
                    Rules.ParameterModifier, SlotBinding.PlaceOf(slot, parameter),
                    $"{slot.Title} takes '{parameter.Name}' by '{modifier}'. Take it by value or 'in'{(modifier == "ref" ? "; what lasts between messages is '[State] ref'" : "")}.");
            }
        }
    }

    private static int DeclaredSlots(Pipeline pipeline, AttributeData attribute, CancellationToken cancellation)
    {
        var declared = attribute.Named<int>("Slots");
        if (declared is < 0 or > MaxSlots)
        {
            pipeline.Report(
                Rules.SlotNumberOutOfRange, PipelineDeclaration.Place(attribute, cancellation),
                $"Pipeline '{pipeline.Type.Name}' has Slots = {declared.ToString(CultureInfo.InvariantCulture)}, which is not between 0 and 64.");
            return 0;
        }

        return declared;
    }

    private static void FillGaps(Pipeline pipeline, SortedDictionary<int, Slot> found, int declared)
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
