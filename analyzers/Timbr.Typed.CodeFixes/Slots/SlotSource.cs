using System.Globalization;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Slots;

/// <summary>The source of a new slot.</summary>
internal static class SlotSource
{
    public static string Attribute(ValueText values, int number) => $"[{values.Attribute(Names.Slot)}({number.ToString(CultureInfo.InvariantCulture)})]";

    /// <summary>A method, from its return type on, that takes a value and gives it back.</summary>
    public static string Identity(Pipeline pipeline, ValueText values, int value, string name, bool takesMessage = false)
    {
        var parameter = values.Parameter(value);
        var type = values.Type(SlotBinding.TypeOf(pipeline, value)!);
        var message = takesMessage
            ? (value == 0 ? ", " : $", {values.Binding(Binding.Input)} ") + $"{values.Type(pipeline.Input!)} {values.Parameter(Binding.Input, parameter)}"
            : "";
        return $"{type} {name}({type} {parameter}{message}) => {parameter};";
    }

    /// <summary>The name that the slot of a number has by itself, or one near it where the class has such a member.</summary>
    public static string FreeName(INamedTypeSymbol type, int number)
    {
        var name = SlotRenaming.NameOf(number);
        return type.GetMembers(name).IsEmpty ? name : name + "Value";
    }
}
