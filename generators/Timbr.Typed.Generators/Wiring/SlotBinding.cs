using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR005 and 006: which value each parameter receives by position, and whether it fits.</summary>
internal static class SlotBinding
{
    public static void Bind(Pipeline pipeline, CancellationToken cancellation)
    {
        foreach (var slot in pipeline.Slots)
        {
            cancellation.ThrowIfCancellationRequested();
            // Of what stands in for a function it is told that it is none.
            if (slot is { Method: not null, IsStandIn: false })
            {
                Bind(pipeline, slot);
            }
        }
    }

    /// <summary>Whether a parameter takes the next value by position.</summary>
    public static bool IsCounted(IParameterSymbol parameter) =>
        !parameter.IsOptional
        && parameter.Attribute(Names.From) is null
        && parameter.Attribute(Names.Input) is null
        && parameter.Attribute(Names.Id) is null
        && parameter.Attribute(Names.State) is null
        && !Asynchrony.IsToken(parameter);

    /// <summary>Whether C# converts a value to the parameter implicitly. What is dynamic converts to all, but not by its type alone.</summary>
    public static bool Fits(Compilation compilation, ITypeSymbol value, ITypeSymbol parameter) =>
        value.TypeKind == TypeKind.Dynamic || compilation.ClassifyConversion(value, parameter) is { Exists: true, IsImplicit: true };

    /// <summary>How a message tells of a parameter and what it receives: <c>takes 'int energy' as its 2nd parameter, which receives the output of slot 0 'Energy': a 'double'</c>.</summary>
    public static string Receives(Pipeline pipeline, Slot slot, Binding binding, ITypeSymbol value)
    {
        var place = Ordinal(slot.Method!.Parameters.IndexOf(binding.Parameter) + 1);
        var how = IsCounted(binding.Parameter) ? "which receives" : "bound to";
        var type = value.ToMessage();
        return $"takes '{binding.Parameter.Type.ToMessage()} {binding.Parameter.Name}' as its {place} parameter, {how} {Describe(pipeline, binding.Value)}: {Article(type)} '{type}'";
    }

    /// <summary>Where a fault of a parameter is shown.</summary>
    public static Location PlaceOf(Slot slot, IParameterSymbol parameter) =>
        slot.IsReused || parameter.DeclaringSyntaxReferences.IsEmpty ? slot.Location : parameter.DeclaringSyntaxReferences[0].GetSyntax().GetLocation();

    /// <summary>A value in the words of a message: <c>the output of slot 0 'Energy'</c>.</summary>
    public static string Describe(Pipeline pipeline, int value) =>
        value == Binding.Input ? "the message" : $"the output of {pipeline.Slots[value].Reference}";

    public static ITypeSymbol? TypeOf(Pipeline pipeline, int value) =>
        value == Binding.Input ? pipeline.Input : pipeline.Slots[value].Output;

    private static void Bind(Pipeline pipeline, Slot slot)
    {
        var position = 0;
        var surplus = new List<IParameterSymbol>();
        var mismatched = slot.IsGeneric;
        var isSettled = true;
        foreach (var parameter in slot.Method!.Parameters)
        {
            var isCounted = IsCounted(parameter);
            if (GeneratedTypes.In(parameter.Type) is { } generated)
            {
                isSettled = false;
                position += isCounted ? 1 : 0;
                ReportGenerated(pipeline, slot, parameter, generated);
                continue;
            }

            pipeline.IsIncomplete |= parameter.Type.HasError();
            if (isCounted && Positional(slot, parameter, position++) is not { })
            {
                surplus.Add(parameter);
            }
            else if (Asynchrony.Rejects(pipeline, slot, parameter, isTextByPosition: isCounted && position > slot.Number + 1))
            {
                mismatched = true;
            }
            else if (SlotSignature.Modifier(parameter) is null
                && (isCounted ? Positional(slot, parameter, position - 1) : NamedBinding.Resolve(pipeline, slot, parameter)) is { } binding)
            {
                slot.Bindings.Add(binding);

                // A wrong order puts several parameters wrong; the first one tells.
                mismatched = mismatched || !CheckType(pipeline, slot, binding);

                // What follows a JSON text in the place of a value stands in the wrong place as well.
                isSettled &= !mismatched && (binding.Kind != BindingKind.Value || !parameter.Type.Is(Names.JsonText));
            }
        }

        // TIMBR008 has told of the others already.
        surplus.RemoveAll(p => SlotSignature.Modifier(p) is not null);

        if (surplus.Count > 0 && (isSettled || slot.IsGeneric))
        {
            ReportSurplus(pipeline, slot, position, surplus);
        }
    }

    /// <summary>What the counted parameter at that position receives; null where it is one too many.</summary>
    public static Binding? Positional(Slot slot, IParameterSymbol parameter, int position)
    {
        var values = slot.Number + 1;
        if (position < values)
        {
            return new Binding(parameter, BindingKind.Value, slot.Number - 1 - position);
        }

        return position < 2 * values && IsText(slot, parameter)
            ? new Binding(parameter, BindingKind.Text, slot.Number - 1 - (position - values))
            : null;
    }

    private static bool IsText(Slot slot, IParameterSymbol parameter) =>
        parameter.Type.Is(Names.JsonText) || (slot.IsAsync && parameter.Type.SpecialType == SpecialType.System_String);

    private static void ReportSurplus(Pipeline pipeline, Slot slot, int positional, List<IParameterSymbol> surplus)
    {
        var values = string.Join(", ", Enumerable.Range(0, slot.Number + 1).Select(i => Describe(pipeline, slot.Number - 1 - i)));
        var texts = slot.Bindings.Any(b => b.Kind == BindingKind.Text) ? slot.Number == 0 ? ", and its JSON text" : ", and their JSON texts" : "";
        var count = texts.Length == 0 ? slot.Number + 1 : 2 * (slot.Number + 1);
        var names = string.Join(", ", surplus.Select(p => $"'{p.Name}'"));
        var advice = slot.IsReused ? "Call the method from a [Slot] method"
            : surplus.FirstOrDefault(p => p.Type.Is(Names.CancellationToken)) is { } token ? $"Only an asynchronous slot receives the token of its message: return 'Task' or 'ValueTask', or leave '{token.Name}' out"
            : $"Remove {names}, or give {(surplus.Count == 1 ? "it a default value" : "them default values")}";
        pipeline.Report(
            Rules.TooManyParameters, PlaceOf(slot, surplus[0]),
            $"{slot.Title} takes {positional} values by position, but receives only {count}: {values}{texts}. {advice}.");
    }

    private static void ReportGenerated(Pipeline pipeline, Slot slot, IParameterSymbol parameter, ITypeSymbol generated)
    {
        // As the type of the message it has been reported.
        if (!pipeline.IsMessageGenerated)
        {
            pipeline.Report(
                Rules.ParameterTypeMismatch, PlaceOf(slot, parameter),
                $"{slot.Title} takes '{parameter.Type.ToMessage()} {parameter.Name}', but '{GeneratedTypes.NameOf(generated, pipeline.Type)}' is added by the generator, so no slot receives it. Take the values that it needs.");
        }
    }

    private static bool CheckType(Pipeline pipeline, Slot slot, Binding binding)
    {
        var type = binding.Parameter.Type;
        if (binding.Kind != BindingKind.Value || type.HasError() || TypeOf(pipeline, binding.Value) is not { } value
            || Fits(pipeline.Compilation, value, type))
        {
            return true;
        }

        pipeline.Report(
            Rules.ParameterTypeMismatch, PlaceOf(slot, binding.Parameter),
            $"{slot.Title} {Receives(pipeline, slot, binding, value)}. {Alternatives(pipeline, slot, binding, value)}");
        return false;
    }

    private static string Alternatives(Pipeline pipeline, Slot slot, Binding binding, ITypeSymbol received)
    {
        var wanted = binding.Parameter.Type;
        if (wanted.Is(Names.JsonText))
        {
            return "Mark it [Input] or [From] to take the JSON text of a value.";
        }

        var fitting = new List<string>();
        for (var value = slot.Number - 1; value >= Binding.Input; value--)
        {
            if (TypeOf(pipeline, value) is { } type && Fits(pipeline.Compilation, type, wanted))
            {
                fitting.Add($"{(value == Binding.Input ? "the message" : pipeline.Slots[value].Reference)} ({type.ToMessage()})");
            }
        }

        return fitting.Count == 0 ? $"No earlier value fits it. {Remedy(pipeline, slot, binding, received)}." : $"It could take: {string.Join(", ", fitting)}.";
    }

    private static string Remedy(Pipeline pipeline, Slot slot, Binding binding, ITypeSymbol received)
    {
        var parameter = binding.Parameter;
        return parameter.Type.Is(Names.CancellationToken) ? $"Only an asynchronous slot receives the token of its message: return 'Task' or 'ValueTask', or leave '{parameter.Name}' out"
            : slot.IsReused ? "Call the method from a [Slot] method"
            : received.Is(Names.None) ? $"Let {pipeline.Slots[binding.Value].Reference} return a value"
            : $"Take '{(parameter.RefKind == RefKind.In ? "in " : "")}{received.ToMessage()} {parameter.Name}'";
    }

    private static string Article(string noun) => "aeioAEIOU".IndexOf(noun[0]) >= 0 ? "an" : "a";

    public static string Ordinal(int number) => number.ToString(CultureInfo.InvariantCulture) + (number % 100 is 11 or 12 or 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    });
}
