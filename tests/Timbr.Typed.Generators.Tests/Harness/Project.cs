using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Generators.Tests.Harness;

/// <summary>Source files in memory with the settings of a user's project.</summary>
internal sealed record Project
{
    public const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using Timbr.Typed;

        """;

    // Each reference costs each compilation a little.
    private static readonly string[] Used =
    [
        "System.Private.CoreLib", "System.Private.Uri", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Linq", "System.Console",
        "System.Memory", "System.Text.Json", "System.Text.Encodings.Web", "System.Numerics.Vectors", "System.Runtime.Numerics", "System.Runtime.InteropServices",
        "System.Runtime.Extensions", "System.Threading", "System.Linq.Expressions", "Microsoft.CSharp",
    ];

    private static readonly ImmutableArray<MetadataReference> Framework = References();

    public ImmutableArray<(string Path, string Text)> Files { get; init; } = [];

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public ImmutableArray<MetadataReference> Extra { get; init; } = [];

    public string Name { get; init; } = "User";

    /// <summary>Without what ImplicitUsings brings.</summary>
    public bool IsBare { get; init; }

    public static Project Of(params string[] files) => new() { Files = [.. files.Select((text, i) => (string.Create(CultureInfo.InvariantCulture, $"File{i}.cs"), text))] };

    public CSharpParseOptions Parsing => new(Language, DocumentationMode.Diagnose);

    public CSharpCompilation Compile()
    {
        var files = IsBare ? Files : [("Usings.cs", Usings), .. Files];
        return CSharpCompilation.Create(
            Name,
            files.Select(f => CSharpSyntaxTree.ParseText(SourceText.From(f.Item2, System.Text.Encoding.UTF8), Parsing, f.Item1)),
            Framework.AddRange(Extra),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: Nullable, warningLevel: 9999, allowUnsafe: true));
    }

    public Generated Generate() => Generated.From(Compile(), Parsing);

    /// <summary>Generates, refuses every complaint, and loads the result.</summary>
    public Loaded Load() => Generate().Load();

    private static ImmutableArray<MetadataReference> References()
    {
        var all = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var core = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return
        [
            .. all.Where(path => Path.GetDirectoryName(path) == core && Used.Contains(Path.GetFileNameWithoutExtension(path))).Select(path => MetadataReference.CreateFromFile(path)),
            MetadataReference.CreateFromFile(typeof(PipelineAttribute).Assembly.Location),
        ];
    }
}
