using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>What a parameter of a slot receives.</summary>
internal enum BindingKind
{
    /// <summary>The value numbered <see cref="Binding.Value"/>.</summary>
    Value,

    /// <summary>The JSON text of that value.</summary>
    Text,

    /// <summary>The id of the message.</summary>
    Id,

    /// <summary>The slot's state, by reference.</summary>
    State,

    /// <summary>The token of the message, in an asynchronous slot.</summary>
    Token,

    /// <summary>Nothing: it keeps its default.</summary>
    Default,
}

/// <summary>Binds a parameter. <see cref="Value"/> is a slot number, or -1 for the message.</summary>
internal readonly record struct Binding(IParameterSymbol Parameter, BindingKind Kind, int Value)
{
    public const int Input = -1;
}
