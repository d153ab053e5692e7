using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR012 and 028: parameters that name their value with <c>[From]</c>, <c>[Input]</c>, <c>[Id]</c> or <c>[State]</c>.</summary>
internal static class NamedBinding
{
    /// <summary>The binding; null where a fault was reported.</summary>
    public static Binding? Resolve(Pipeline pipeline, Slot slot, IParameterSymbol parameter)
    {
        var from = parameter.Attribute(Names.From);
        var input = parameter.Attribute(Names.Input);
        var id = parameter.Attribute(Names.Id);
        var state = parameter.Attribute(Names.State);
        if (Marks(parameter) > 1)
        {
            return Report(pipeline, slot, parameter, "has more than one of [From], [Input], [Id] and [State]. Keep one");
        }

        var isString = (from ?? input)?.Named<bool>("AsJson") is true;
        if (isString && !parameter.Type.Is(Names.JsonText) && parameter.Type.SpecialType != SpecialType.System_String)
        {
            return parameter.Type.HasError() ? null : Report(pipeline, slot, parameter, $"takes the JSON text, but is of type '{parameter.Type.ToMessage()}'. Take a 'string'");
        }

        var isText = isString || parameter.Type.Is(Names.JsonText);
        return Asynchrony.IsToken(parameter) ? new Binding(parameter, BindingKind.Token, 0)
            : from is not null ? FromSlot(pipeline, slot, parameter, from, isText)
            : input is not null ? new Binding(parameter, isText ? BindingKind.Text : BindingKind.Value, Binding.Input)
            : id is not null ? FromId(pipeline, slot, parameter)
            : state is not null ? FromState(pipeline, slot, parameter)
            : new Binding(parameter, BindingKind.Default, 0);
    }

    /// <summary>How many of <c>[From]</c>, <c>[Input]</c>, <c>[Id]</c> and <c>[State]</c> the parameter has.</summary>
    public static int Marks(IParameterSymbol parameter) =>
        new[] { Names.From, Names.Input, Names.Id, Names.State }.Count(name => parameter.Attribute(name) is not null);

    /// <summary>The mark that binds a parameter to a value: <c>[Input]</c>, <c>[From(nameof(Energy))]</c>.</summary>
    public static string MarkOf(Pipeline pipeline, int value) =>
        value == Binding.Input ? "[Input]"
        : SourceOf(pipeline.Slots[value]) is { } name ? $"[From(nameof({name}))]"
        : $"[From({value.ToString(CultureInfo.InvariantCulture)})]";

    /// <summary>What <c>nameof</c> takes to name the slot; null where there is nothing to name.</summary>
    public static string? SourceOf(Slot slot) =>
        slot.Method is not { } method ? null
        : !slot.IsReused ? Symbols.Escape(method.Name)
        : slot.Name == method.Name ? $"{method.ContainingType.ToMessage()}.{Symbols.Escape(method.Name)}"
        : null;

    private static Binding? FromSlot(Pipeline pipeline, Slot slot, IParameterSymbol parameter, AttributeData from, bool isText)
    {
        if (!UnfinishedCode.IsWritten(from))
        {
            pipeline.IsIncomplete = true;
            return null;
        }

        var name = from.Argument<string>(0);
        var isNumber = from.AttributeConstructor!.Parameters[0].Type.SpecialType == SpecialType.System_Int32;
        var number = isNumber ? from.Argument<int>(0) : NumberOf(pipeline, name);
        if (number is null)
        {
            if (UnfinishedCode.NamesNothing(from, pipeline.Compilation, CancellationToken.None))
            {
                pipeline.IsIncomplete = true;
                return null;
            }

            if (Variant(pipeline, name) is { } of)
            {
                var advice = of.Number < slot.Number ? $"Name the slot: {MarkOf(pipeline, of.Number)}" : Earlier(pipeline, slot);
                return Report(pipeline, slot, parameter, $"names '{name}', a variant of {of.Reference}. {advice}");
            }

            return Report(pipeline, slot, parameter, name is null ? $"names no slot. {Earlier(pipeline, slot)}" : $"names '{name}', but the pipeline has no slot of that name. {Earlier(pipeline, slot)}");
        }

        if (number < 0 || number >= pipeline.Slots.Count)
        {
            return Report(pipeline, slot, parameter, $"names slot {number.Value.ToString(CultureInfo.InvariantCulture)}, which the pipeline does not have. {Earlier(pipeline, slot)}");
        }

        if (number >= slot.Number)
        {
            var which = number == slot.Number ? "the slot itself" : $"{pipeline.Slots[number.Value].Reference}, which runs later";
            return Report(pipeline, slot, parameter, $"names {which}. {Earlier(pipeline, slot)}");
        }

        return new Binding(parameter, isText ? BindingKind.Text : BindingKind.Value, number.Value);
    }

    private static Binding? FromId(Pipeline pipeline, Slot slot, IParameterSymbol parameter) =>
        parameter.Type.Is(Names.MessageId)
            ? new Binding(parameter, BindingKind.Id, 0)
            : parameter.Type.HasError() ? null
            : Report(pipeline, slot, parameter, $"is marked [Id], but is of type '{parameter.Type.ToMessage()}'. Take a 'MessageId'");

    private static Binding? FromState(Pipeline pipeline, Slot slot, IParameterSymbol parameter)
    {
        if (slot.IsAsync && (parameter.RefKind != RefKind.None || parameter.Type.IsValueType))
        {
            return Report(pipeline, slot, parameter, "is marked [State], but an asynchronous slot cannot change it. Keep what lasts in a class, and take that by value");
        }

        if (!slot.IsAsync && parameter.RefKind != RefKind.Ref)
        {
            return parameter.Type.HasError() ? null : Report(pipeline, slot, parameter, $"is marked [State], but is not passed by ref. Write '[State] ref {parameter.Type.ToMessage()} {parameter.Name}'");
        }

        if (slot.Bindings.Any(b => b.Kind == BindingKind.State))
        {
            return Report(pipeline, slot, parameter, "is a second [State] of its slot. Put both into one type");
        }

        if (parameter.Type.IsRefLikeType || parameter.Type is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
        {
            return Report(pipeline, slot, parameter, $"is marked [State], but '{parameter.Type.ToMessage()}' cannot be kept between messages. Use a class or an ordinary struct");
        }

        if (!parameter.Type.HasError() && StateProblem(pipeline, slot, parameter.Type) is { } problem)
        {
            pipeline.Report(Rules.StateConstructor, SlotBinding.PlaceOf(slot, parameter), $"{slot.Title} keeps its state in '{parameter.Type.ToMessage()}', which {problem}.");
            return null;
        }

        return new Binding(parameter, BindingKind.State, 0);
    }

    private static string? StateProblem(Pipeline pipeline, Slot slot, ITypeSymbol type)
    {
        var constructor = (type as INamedTypeSymbol)?.InstanceConstructors.FirstOrDefault(c => c.Parameters.IsEmpty);
        if (!type.IsValueType && (type is not INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } || constructor is null))
        {
            return $"has no parameterless constructor. Keep it in a class that has one{(slot.IsAsync ? "" : ", or in a struct")}";
        }

        if (constructor is not null && !pipeline.Compilation.IsSymbolAccessibleWithin(constructor, pipeline.Type))
        {
            return $"has a parameterless constructor that '{pipeline.Type.Name}' may not call. Make it 'internal' or 'public'";
        }

        return type is INamedTypeSymbol named && named.HasRequiredMembers() && constructor?.SetsRequiredMembers() is not true
            ? "has required members, which its parameterless constructor leaves unset. Give them defaults instead"
            : null;
    }

    /// <summary>The number of the slot of that name; null where there is none.</summary>
    public static int? NumberOf(Pipeline pipeline, string? name)
    {
        var slot = pipeline.Slots.FirstOrDefault(s => s.Name == name) ?? pipeline.Slots.FirstOrDefault(s => s.Method is { } method && !s.IsReused && method.Name == name);
        return (slot ?? pipeline.Slots.FirstOrDefault(s => s.Variants.Any(v => v.GivenName == name && name is not null)))?.Number;
    }

    /// <summary>The slot that has a variant of that name, or one whose function has it.</summary>
    private static Slot? Variant(Pipeline pipeline, string? name) =>
        pipeline.Slots.FirstOrDefault(s => s.Variants.Any(v => v.Name == name || (!v.IsReused && v.Method.Name == name)));

    private static string Earlier(Pipeline pipeline, Slot slot) => slot.Number == 0
        ? "Nothing runs before slot 0; the message is [Input]"
        : $"Name one of: {string.Join(", ", pipeline.Slots.Take(slot.Number).Select(s => s.Name))}";

    private static Binding? Report(Pipeline pipeline, Slot slot, IParameterSymbol parameter, string problem)
    {
        pipeline.Report(Rules.NamedBinding, SlotBinding.PlaceOf(slot, parameter), $"Parameter '{parameter.Name}' of {slot.Reference} {problem}.");
        return null;
    }
}
