namespace Timbr.Typed.Wire;

/// <summary>The text of a wire baseline. The build that writes it and the code fix that writes it anew both have this file.</summary>
internal static class WireFile
{
    private const string Head =
        "# What the pipelines of this project write, for TIMBR070: https://github.com/timbr-typed/timbr-typed/blob/main/analyzers/Timbr.Typed.Analyzers/docs/TIMBR070.md\n" +
        "# Written by: dotnet build -p:TimbrUpdateBaseline=true\n";

    /// <summary>The file that lists these pipelines, in the order of their names.</summary>
    public static string Of(IEnumerable<string> pipelines) => Head + string.Concat(pipelines.Select(text => "\n" + text));
}
