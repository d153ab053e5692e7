using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>All that is emitted for a pipeline depends on this alone. Strings are source text unless said.</summary>
internal sealed record PipelineModel
{
    public required string MetadataName { get; init; }

    /// <summary>The name that files of the build go by.</summary>
    public string FullName => Symbols.FullName(MetadataName);

    /// <summary>Empty for the global namespace.</summary>
    public required string Namespace { get; init; }

    /// <summary>The declarations that the class stands in, outermost first, its own last: <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Declarations { get; init; }

    /// <summary>The name as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>The accessibility of what mentions the message type.</summary>
    public required string Access { get; init; }

    public required string InputType { get; init; }

    public required string InputDisplay { get; init; }

    public required string InputShape { get; init; }

    /// <summary>Whether the message is a reference that is not declared to be there.</summary>
    public required bool InputMayBeNull { get; init; }

    /// <summary>Where null may stand in what the message holds.</summary>
    public required string InputNullsWithin { get; init; }

    public required EquatableArray<SlotModel> Slots { get; init; }

    /// <summary>The types that its JSON is made of.</summary>
    public required EquatableArray<JsonShape> Shapes { get; init; }

    /// <summary>The types that its states are made of, as files keep them; none where they cannot be saved.</summary>
    public EquatableArray<JsonShape> StateShapes { get; init; }

    /// <summary>What a file of states says of the message's type; empty where no slot has state.</summary>
    public string InputText { get; init; } = "";

    /// <summary>Why its states cannot be saved; empty where they can be, or where there are none.</summary>
    public string WhyNotSaved { get; init; } = "";

    /// <summary>How deep its JSON may be nested.</summary>
    public int MaxJsonDepth { get; init; } = JsonLimits.DefaultDepth;

    /// <summary>How many bytes of JSON a message may have.</summary>
    public int MaxJsonBytes { get; init; } = JsonLimits.DefaultBytes;

    /// <summary>Why nothing runs, where the wiring is wrong; empty for a valid pipeline.</summary>
    public required string Faults { get; init; }

    /// <summary>Generated members that are left out since the user has taken their names.</summary>
    public required EquatableArray<string> Omitted { get; init; }

    /// <summary>Ends the names of private members, so that no slot's name is among them.</summary>
    public required string Suffix { get; init; }

    public bool IsValid => Faults.Length == 0;

    /// <summary>Whether it has slots that are awaited.</summary>
    public bool IsAsync => Slots.Any(s => s.IsAsync);

    public bool HasState => Slots.Any(s => s.StateType.Length > 0);

    /// <summary>Whether files keep its states.</summary>
    public bool SavesStates => IsValid && HasState && WhyNotSaved.Length == 0;

    public IEnumerable<JsonShape> AllShapes => Shapes.Concat(StateShapes);

    public bool UsesId => Slots.Any(s => s.Arguments.Any(a => a.Kind == BindingKind.Id));

    public bool ConvertsImplicitly => Slots.Any(s => s.Arguments.Any(a => a.Passing == Passing.Implicit));

    public bool HoldsValues => Slots.Any(s => s.Arguments.Any(a => a.Passing == Passing.Held));

    /// <summary>Whether its machine is generated.</summary>
    public bool HasMachine => !Omitted.Contains("Machine") && !(HasState && Omitted.Contains("States"));

    public bool CanStop => Slots.Any(s => s.IsStep);

    /// <summary>Whether some of its types have code that stands with it, since nothing else can name them.</summary>
    public bool HasOwnJson => AllShapes.Any(s => s is { IsShared: false, Class.Length: > 0 });

    public JsonShape ShapeOf(string type) => Find(Shapes, type);

    public JsonShape StateShapeOf(string type) => Find(StateShapes, type);

    private JsonShape Find(EquatableArray<JsonShape> shapes, string type)
    {
        foreach (var shape in shapes)
        {
            if (shape.Type.Source == type)
            {
                return shape;
            }
        }

        throw new InvalidOperationException($"'{Name}' has no shape of '{type}'.");
    }
}

internal sealed record SlotModel
{
    public required int Number { get; init; }

    /// <summary>The name as people read it.</summary>
    public required string Name { get; init; }

    /// <summary>The property's name; empty where it cannot have one.</summary>
    public required string Property { get; init; }

    public required string Type { get; init; }

    public required string DisplayType { get; init; }

    /// <summary>The accessibility of the slot's property.</summary>
    public required string Access { get; init; }

    /// <summary>The function; empty for a gap.</summary>
    public required string Function { get; init; }

    /// <summary>What the function returns, where that is awaited; empty for a synchronous slot.</summary>
    public required string TaskType { get; init; }

    public required EquatableArray<VariantModel> Variants { get; init; }

    /// <summary>The state's type as <see cref="PipelineModel.StateShapes"/> refer to it; empty where there is none.</summary>
    public string StateShape { get; init; } = "";

    /// <summary>What a file says of the state's type.</summary>
    public string StateText { get; init; } = "";

    /// <summary>What a file says of the type of its value; empty where it has no state.</summary>
    public string ValueText { get; init; } = "";

    public required bool IsVoid { get; init; }

    public required bool IsStep { get; init; }

    public required EquatableArray<ArgumentModel> Arguments { get; init; }

    /// <summary>The type of its state; empty where it has none.</summary>
    public required string StateType { get; init; }

    /// <summary>The expression that makes its first state.</summary>
    public required string NewState { get; init; }

    /// <summary>The type as shapes refer to it.</summary>
    public required string Shape { get; init; }

    /// <summary>Why its values can only be written; empty where they can be read too.</summary>
    public required string WhyNotRead { get; init; }

    /// <summary>Whether null may stand for its value.</summary>
    public required bool CanBeNull { get; init; }

    /// <summary>Whether its value is a reference that is not declared to be there.</summary>
    public required bool MayBeNull { get; init; }

    /// <summary>Where null may stand in what its value holds.</summary>
    public required string NullsWithin { get; init; }

    public bool IsGap => Function.Length == 0;

    public bool IsAsync => TaskType.Length > 0;

    /// <summary>The accessibility of the type of its functions; empty where they have none, in code that does not compile.</summary>
    public required string FunctionAccess { get; init; }

    /// <summary>What its functions return.</summary>
    public string Returned => IsAsync ? TaskType : IsVoid ? "void" : IsStep ? $"{Names.T}Step<{Type}>" : Type;

    /// <summary>Whether the texts of values are made for it before it is called.</summary>
    public bool TakesTexts => Arguments.Any(a => a.Kind == BindingKind.Text);

    /// <summary>The numbers of the values that it reads, ascending; -1 is the message.</summary>
    public IEnumerable<int> Reads => IsGap
        ? [Number - 1]
        : Arguments.Where(a => a.Kind is BindingKind.Value or BindingKind.Text).Select(a => a.Value).Distinct().OrderBy(v => v);

    /// <summary>Whether it reads the value of that number.</summary>
    public bool IsReading(int value) => IsGap
        ? value == Number - 1
        : Arguments.Any(a => a.Kind is BindingKind.Value or BindingKind.Text && a.Value == value);
}

internal sealed record ArgumentModel
{
    /// <summary>The parameter's name.</summary>
    public required string Name { get; init; }

    /// <summary>The parameter's modifier with a space after it; empty for none.</summary>
    public required string Modifier { get; init; }

    public required BindingKind Kind { get; init; }

    public required int Value { get; init; }

    /// <summary>The parameter's type.</summary>
    public required string Type { get; init; }

    public required Passing Passing { get; init; }

    /// <summary>The constant of an optional parameter.</summary>
    public required string Default { get; init; }
}

/// <summary>An alternative of a slot.</summary>
/// <param name="Name">The name as people read it.</param>
/// <param name="Constant">The name of the constant that holds it.</param>
/// <param name="Function">The function.</param>
/// <param name="Defaults">For each parameter the constant that an optional one keeps; empty for one that receives a value.</param>
internal sealed record VariantModel(string Name, string Constant, string Function, EquatableArray<string> Defaults);
