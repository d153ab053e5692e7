using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>TIMBR035: what gives another value each time.</summary>
internal static class Chance
{
    private const string Clock = "reads the clock with '{0}', so it gives another value when the message is evaluated again. Take the time from the message";

    private const string Random = "draws at random with '{0}', so it gives another value when the message is evaluated again. Keep a 'Random' with a seed in '[State]'";

    private const string Id = "makes a new id with '{0}', so it gives another value when the message is evaluated again. Take '[Id] MessageId'";

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["System.DateTime.Now"] = Clock,
        ["System.DateTime.UtcNow"] = Clock,
        ["System.DateTime.Today"] = Clock,
        ["System.DateTimeOffset.Now"] = Clock,
        ["System.DateTimeOffset.UtcNow"] = Clock,
        ["System.Environment.TickCount"] = Clock,
        ["System.Environment.TickCount64"] = Clock,
        ["System.TimeProvider.System"] = Clock,
        ["System.Diagnostics.Stopwatch.StartNew"] = Clock,
        ["System.Diagnostics.Stopwatch.GetTimestamp"] = Clock,
        ["System.Diagnostics.Stopwatch.GetElapsedTime"] = Clock,
        ["System.Random.Shared"] = Random,
        ["System.IO.Path.GetRandomFileName"] = Random,
        ["System.Guid.NewGuid"] = Id,
        ["System.Guid.CreateVersion7"] = Id,
    };

    /// <summary>The predicate of the message; null for everything that gives the same value each time.</summary>
    public static string? Of(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsStatic: true } property => Find(property.Property),
        IInvocationOperation { TargetMethod.IsStatic: true } call => Find(call.TargetMethod),
        IInvocationOperation { Instance: IMemberReferenceOperation { Member: { IsStatic: true } member } } call =>
            call.TargetMethod.ContainingType.Is("System.Random") && !IsSharedRandom(member) ? Random : null,
        IMethodReferenceOperation { Method.IsStatic: true } reference => Find(reference.Method),
        IObjectCreationOperation { Type: { } type } creation => type.Is("System.Random") && creation.Arguments.IsEmpty ? Random
            : type.Is("System.Diagnostics.Stopwatch") ? Clock
            : null,
        _ => null,
    };

    // That it is asked for is told already.
    private static bool IsSharedRandom(ISymbol member) => member.ContainingType.Is("System.Random");

    private static string? Find(ISymbol member) =>
        member.ContainingType is not { } type ? null
            : Members.TryGetValue(type.Namespace() + "." + type.Name + "." + member.Name, out var found) ? found
            : type.Is("System.Security.Cryptography.RandomNumberGenerator") ? Random
            : null;
}
