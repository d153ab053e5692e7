namespace Timbr.Typed.Tests;

/// <summary>What a program left behind.</summary>
internal sealed record Finished(int ExitCode, List<string> Output, List<string> Errors)
{
    /// <summary>Its errors as one text.</summary>
    public string Error => string.Join('\n', Errors);
}
