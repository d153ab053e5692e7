using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Json.States;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>Turns a checked pipeline into a model without symbols. Null where the class cannot be added to.</summary>
internal static class PipelineParser
{
    private static readonly string[] GeneratedMembers =
        ["Evaluation", "Evaluate", "EvaluateAsync", "Machine", "Slots", "States", "Graph", "JsonSchema", "WriteJson", "ToJson", "ReadJson", "ReadInput", "RunAsync"];

    public static PipelineModel? Parse(Pipeline pipeline)
    {
        if (!pipeline.CanBeExtended || pipeline.Attribute is null)
        {
            return null;
        }

        var type = pipeline.Type;
        var input = pipeline.Input;
        var suffix = Suffix(pipeline);
        var states = StatesOf(pipeline, $"Json{suffix}");
        return new PipelineModel
        {
            MetadataName = type.MetadataPath(),
            Namespace = type.ContainingNamespace.IsGlobalNamespace
                ? ""
                : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)),
            Declarations = Declarations(type).Reverse().ToEquatableArray(),
            Name = type.Name,
            Access = input is null ? "public" : AccessDomain.Keyword(AccessDomain.Of(input, type)),
            InputType = input?.ToSource() ?? "object",
            InputDisplay = input?.ToMessage() ?? "object",
            InputShape = pipeline.InputShape,
            InputMayBeNull = input?.MayBeNull() ?? false,
            InputNullsWithin = input?.NullsWithin() ?? "",
            Slots = pipeline.Slots.Concat(pipeline.Strays).Select(slot => Parse(pipeline, slot, states)).ToEquatableArray(),
            Shapes = pipeline is { IsValid: true, Shapes: { } shapes } ? shapes.ToShapes(pipeline.Slots.Select(slot => slot.Shape).Prepend(pipeline.InputShape), $"Json{suffix}") : default,
            StateShapes = states?.Shapes ?? default,
            InputText = states is not null && input is not null ? StateText.OfName(input) : "",
            WhyNotSaved = states?.Problem ?? "",
            MaxJsonDepth = pipeline.MaxJsonDepth,
            MaxJsonBytes = pipeline.MaxJsonBytes,
            Faults = Faults(pipeline),
            Omitted = GeneratedMembers.Where(name => SlotNaming.IsTaken(type, name)).ToEquatableArray(),
            Suffix = suffix,
        };
    }

    private static SlotModel Parse(Pipeline pipeline, Slot slot, StateShapeCollector? states) => new()
    {
        Number = slot.Number,
        Name = slot.Name,
        Property = slot.HasUsableName ? Symbols.Escape(slot.Name) : "",
        Type = slot.Output?.ToSource() ?? "object",
        DisplayType = slot.Output?.ToMessage() ?? "object",
        Access = slot.Output is null ? "public" : AccessDomain.Keyword(AccessDomain.OfProperty(pipeline, slot.Output)),
        FunctionAccess = FunctionAccess(pipeline, slot),
        Function = slot.Method is { } method ? FunctionOf(method) : "",
        TaskType = slot.IsAsync ? slot.Method!.ReturnType.ToSource() : "",
        Variants = VariantNames.Of(slot).ToEquatableArray(),
        IsVoid = slot.IsVoid,
        IsStep = slot.IsStep,
        Arguments = slot.Bindings.Select(binding => Parse(pipeline, binding)).ToEquatableArray(),
        StateType = StateOf(slot)?.ToSource() ?? "",
        NewState = StateOf(slot) is { } state ? NewOf(state) : "",
        StateShape = states?.Of(slot).Shape ?? "",
        StateText = states?.Of(slot).Text ?? "",
        ValueText = states is not null && StateOf(slot) is not null && slot.Output is { } value ? StateText.OfName(value) : "",
        Shape = slot.Shape,
        WhyNotRead = slot.WhyNotRead,
        CanBeNull = slot.Output is not { } output || output.MayBeNull() || output.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || slot.IsVoid || output.Is(Names.None),
        MayBeNull = slot.Output?.MayBeNull() ?? false,
        NullsWithin = slot.Output?.NullsWithin() ?? "",
    };

    public static string FunctionOf(IMethodSymbol method) => $"{method.ContainingType.ToPlainSource()}.{Symbols.Escape(method.Name)}";

    private static string FunctionAccess(Pipeline pipeline, Slot slot)
    {
        var types = slot.Bindings.Where(binding => binding.Kind != BindingKind.Default).Select(binding => binding.Parameter.Type);
        var all = slot.Output is { } output ? types.Prepend(output) : types;
        if (slot.Method is null && SlotBinding.TypeOf(pipeline, slot.Number - 1) is { } value)
        {
            all = all.Append(value);
        }

        // Of what does not compile no more is said than the compiler says.
        return slot.IsGeneric || all.Any(type => type.HasError() || type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer)
            ? ""
            : AccessDomain.Keyword(all.Select(type => AccessDomain.OfProperty(pipeline, type)).DefaultIfEmpty(AccessDomain.Public).Min());
    }

    // A state that is wrong is one all the same: whoever passes states on is not to be told of another mistake.
    private static ITypeSymbol? StateOf(Slot slot) => slot.Method?.Parameters.FirstOrDefault(p => p.Attribute(Names.State) is not null)?.Type;

    private static StateShapeCollector? StatesOf(Pipeline pipeline, string own)
    {
        var states = pipeline.IsValid ? pipeline.Slots.Select(slot => (Slot: slot, State: StateOf(slot)!)).Where(pair => pair.State is not null).ToList() : [];
        return states.Count == 0 ? null : StateShapeCollector.Collect(pipeline, states, own);
    }

    // A tuple type cannot follow 'new'.
    private static string NewOf(ITypeSymbol type) =>
        type.IsTupleType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? $"default({type.ToPlainSource()})" : $"new {type.ToPlainSource()}()";

    private static ArgumentModel Parse(Pipeline pipeline, Binding binding) => new()
    {
        Name = Symbols.Escape(binding.Parameter.Name),
        Modifier = binding.Parameter.RefKind switch { RefKind.In => "in ", RefKind.Ref => "ref ", _ => "" },
        Kind = binding.Kind,
        Value = binding.Value,
        Type = binding.Parameter.Type.ToSource(),
        Passing = PassingOf(pipeline, binding),
        Default = binding.Kind == BindingKind.Default ? Literals.DefaultOf(binding.Parameter) : "",
    };

    private static Passing PassingOf(Pipeline pipeline, Binding binding)
    {
        if (binding.Kind == BindingKind.Text && binding.Parameter.Type.SpecialType == SpecialType.System_String)
        {
            return Passing.Text;
        }

        // What is no type argument cannot be held.
        var isHeld = binding.Parameter is { RefKind: RefKind.In, Type.IsRefLikeType: false };
        if (binding.Kind is BindingKind.Default or BindingKind.Id && isHeld)
        {
            return binding.Kind == BindingKind.Id ? Passing.ByReference : Passing.Held;
        }

        if (binding.Kind != BindingKind.Value || SlotBinding.TypeOf(pipeline, binding.Value) is not { } value)
        {
            return Passing.Cast;
        }

        var conversion = pipeline.Compilation.ClassifyConversion(value, binding.Parameter.Type);
        return conversion.IsIdentity && binding.Parameter.RefKind == RefKind.In ? Passing.ByReference
            : isHeld ? Passing.Held
            : conversion.IsUserDefined && !binding.Parameter.Type.IsRefLikeType ? Passing.Implicit
            : Passing.Cast;
    }

    private static IEnumerable<string> Declarations(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            var keyword = t switch
            {
                { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
                { IsRecord: true } => "record",
                { TypeKind: TypeKind.Struct } => "struct",
                { TypeKind: TypeKind.Interface } => "interface",
                _ => "class",
            };
            yield return $"partial {keyword} {Symbols.Escape(t.Name)}";
        }
    }

    private static string Faults(Pipeline pipeline)
    {
        if (pipeline.IsValid)
        {
            return "";
        }

        var ids = string.Join(", ", pipeline.Faults.Select(f => f.Rule.Id).Distinct().OrderBy(id => id, StringComparer.Ordinal));
        return ids.Length == 0 ? "its code does not compile" : ids;
    }

    private static string Suffix(Pipeline pipeline)
    {
        var suffix = "";
        while (pipeline.Slots.Any(slot => slot.Name.EndsWith(suffix, StringComparison.Ordinal) && IsPrivateName(slot.Name.Substring(0, slot.Name.Length - suffix.Length))))
        {
            suffix += "_";
        }

        return suffix;
    }

    private static bool IsPrivateName(string name) =>
        name is "Core" or "Json" or "_in" or "_faults" || (name.StartsWith("_f", StringComparison.Ordinal) && name.Skip(2).All(c => c is >= '0' and <= '9'));
}
