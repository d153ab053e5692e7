using Microsoft.Build.Framework;

namespace Timbr.Typed.Build;

/// <summary>A task that fails with a message instead of a stack.</summary>
public abstract class BuildTask : ITask
{
    /// <inheritdoc/>
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc/>
    public ITaskHost? HostObject { get; set; }

    /// <summary>The compiled assembly.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <inheritdoc/>
    public bool Execute()
    {
        try
        {
            Run();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
                "", "TIMBR901", BuildEngine.ProjectFileOfTaskNode, 0, 0, 0, 0, $"{Output} cannot be written: {e.Message}", "", GetType().Name));
            return false;
        }
    }

    /// <summary>What it writes, as a sentence about a failure starts.</summary>
    protected abstract string Output { get; }

    /// <summary>Does the work.</summary>
    protected abstract void Run();
}
