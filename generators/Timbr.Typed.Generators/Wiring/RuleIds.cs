namespace Timbr.Typed.Generators.Wiring;

/// <summary>The diagnostics' ids. A number is never given twice.</summary>
internal static class RuleIds
{
    public const string PipelineShape = "TIMBR001";
    public const string SlotNotStatic = "TIMBR002";
    public const string SlotNumberOutOfRange = "TIMBR003";
    public const string SlotNumberTaken = "TIMBR004";
    public const string TooManyParameters = "TIMBR005";
    public const string ParameterTypeMismatch = "TIMBR006";
    public const string NullIntoNonNullable = "TIMBR007";
    public const string ParameterModifier = "TIMBR008";
    public const string Generic = "TIMBR009";
    public const string MessageType = "TIMBR010";
    public const string OutputCannotBeKept = "TIMBR011";
    public const string NamedBinding = "TIMBR012";
    public const string VariantSignature = "TIMBR013";
    public const string NotJson = "TIMBR014";
    public const string SlotOutsidePipeline = "TIMBR015";
    public const string Gap = "TIMBR016";
    public const string SlotName = "TIMBR018";
    public const string OnlyVariants = "TIMBR019";
    public const string ChangedValue = "TIMBR020";
    public const string Blocking = "TIMBR021";
    public const string StaticState = "TIMBR022";
    public const string ReusedMethod = "TIMBR023";
    public const string TwoPipelineAttributes = "TIMBR025";
    public const string HiddenValue = "TIMBR026";
    public const string JsonMembers = "TIMBR027";
    public const string StateConstructor = "TIMBR028";
    public const string WireBaseline = "TIMBR070";
    public const string AsyncParameter = "TIMBR029";
    public const string BoxedValue = "TIMBR030";
    public const string IgnoredCancellation = "TIMBR031";
    public const string UnusedValues = "TIMBR032";
    public const string SlotNamedByText = "TIMBR033";
    public const string ReturnedValue = "TIMBR034";
    public const string ClockOrRandom = "TIMBR035";

    /// <summary>Not of a pipeline but of its project, as those of the package's build files.</summary>
    public const string LanguageVersion = "TIMBR902";

    public static string HelpLink(string id) =>
        $"https://github.com/timbr-typed/timbr-typed/blob/main/analyzers/Timbr.Typed.Analyzers/docs/{id}.md";
}
