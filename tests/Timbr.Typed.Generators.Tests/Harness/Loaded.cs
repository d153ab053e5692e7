using System.Reflection;
using System.Runtime.Loader;

namespace Timbr.Typed.Generators.Tests.Harness;

/// <summary>A compilation that runs.</summary>
internal sealed class Loaded
{
    private Loaded(Assembly assembly) => Assembly = assembly;

    public Assembly Assembly { get; }

    /// <summary>Loads an image together with those that it needs.</summary>
    public static Loaded From(MemoryStream image, params byte[][] others)
    {
        var context = new AssemblyLoadContext("User", isCollectible: true);
        foreach (var other in others)
        {
            context.LoadFromStream(new MemoryStream(other));
        }

        image.Position = 0;
        return new Loaded(context.LoadFromStream(image));
    }

    /// <summary>What <c>Probe.Run()</c> of the source returns.</summary>
    public string Run(string type = "Probe", string method = "Run") => (string)Call(type, method)!;

    public object? Call(string type, string method, params object?[] arguments)
    {
        try
        {
            return Assembly.GetType(type, throwOnError: true)!
                .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!
                .Invoke(null, arguments);
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException);
            throw;
        }
    }
}
