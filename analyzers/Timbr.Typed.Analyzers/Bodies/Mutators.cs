using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>The framework's methods that change a collection, an array or a text that is being built.</summary>
internal static class Mutators
{
    private static readonly HashSet<string> OfCollections =
    [
        "Add", "AddAfter", "AddBefore", "AddFirst", "AddLast", "AddOrUpdate", "AddRange", "And", "Clear", "Dequeue", "DequeueEnqueue", "Enqueue",
        "EnqueueDequeue", "EnqueueRange", "ExceptWith", "GetOrAdd", "Insert", "InsertRange", "IntersectWith", "LeftShift", "Move", "Not", "Or", "Pop",
        "Push", "PushRange", "Remove", "RemoveAll", "RemoveAt", "RemoveFirst", "RemoveLast", "RemoveRange", "RemoveWhere", "Reverse", "RightShift", "Set",
        "SetAll", "SetByIndex", "SetAt", "Sort", "SymmetricExceptWith", "Take", "TryAdd", "TryDequeue", "TryPop", "TryPopRange", "TryRemove", "TryTake",
        "TryUpdate", "UnionWith", "Xor",
    ];

    private static readonly HashSet<string> OfBuilders = ["Clear", "Insert", "Remove", "Replace"];

    private static readonly HashSet<string> OfJson =
        ["Add", "Clear", "Insert", "Remove", "RemoveAll", "RemoveAt", "RemoveRange", "ReplaceWith", "SetAt", "TryAdd"];

    private static readonly HashSet<string> OfXml =
    [
        "Add", "AddAfterSelf", "AddBeforeSelf", "AddFirst", "AppendChild", "InsertAfter", "InsertBefore", "PrependChild", "Remove", "RemoveAll",
        "RemoveAttribute", "RemoveAttributes", "RemoveChild", "RemoveNodes", "ReplaceAll", "ReplaceAttributes", "ReplaceChild", "ReplaceNodes",
        "ReplaceWith", "SetAttribute", "SetAttributeValue", "SetElementValue", "SetValue",
    ];

    private static readonly HashSet<string> OfExtensions = ["AddRange", "InsertRange", "Remove", "SetCount", "TryAdd"];

    private static readonly HashSet<string> Destinations = ["destination", "destinationArray", "dst"];

    /// <summary>What the call changes: its receiver, arguments, or nothing that is known.</summary>
    public static ImmutableArray<IOperation> Changed(IInvocationOperation call)
    {
        var method = call.TargetMethod.OriginalDefinition;
        var changed = ImmutableArray.CreateBuilder<IOperation>();
        if (call.Instance is not null && Operands.ReceiverOf(call) is { } receiver && ChangesReceiver(method))
        {
            changed.Add(receiver);
        }

        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter is { RefKind: RefKind.None } parameter && ChangesArgument(method, parameter.OriginalDefinition))
            {
                changed.Add(argument.Value);
            }
        }

        return changed.ToImmutable();
    }

    private static bool ChangesReceiver(IMethodSymbol method)
    {
        var type = method.ContainingType;
        return type.IsCollection() ? OfCollections.Contains(method.Name)
            : type.Is("System.Text.StringBuilder") ? OfBuilders.Contains(method.Name) || method.Name.StartsWith("Append", StringComparison.Ordinal)
            : type.Is("System.Span`1") ? method.Name is "Clear" or "Fill"
            : type.Is("System.Array") ? method.Name is "Initialize" or "SetValue"
            : type.Namespace() switch
            {
                "System.Text.Json.Nodes" => OfJson.Contains(method.Name),
                "System.Xml" or "System.Xml.Linq" => OfXml.Contains(method.Name),
                _ => OfCollections.Contains(method.Name) && IsOfCollectionInterface(method),
            };
    }

    private static bool ChangesArgument(IMethodSymbol method, IParameterSymbol parameter)
    {
        var type = method.ContainingType;
        if (!type.IsOfSystem())
        {
            return false;
        }

        var isFirst = parameter.Ordinal == 0;
        return parameter.Type.IsBuffer()
            ? Destinations.Contains(parameter.Name)
                || (isFirst && method.Name is "CopyTo" or "TryCopyTo" && (!method.IsStatic || parameter.Type is IArrayTypeSymbol))
                || IsInPlace(method, type, parameter, isFirst)
            : isFirst && method.IsStatic && OfExtensions.Contains(method.Name) && type.Name is "CollectionExtensions" or "CollectionsMarshal";
    }

    private static bool IsInPlace(IMethodSymbol method, INamedTypeSymbol type, IParameterSymbol parameter, bool isFirst) =>
        type.Name switch
        {
            "Array" => method.IsStatic && (method.Name is "Sort" && parameter.Name is "array" or "keys" or "items" || (isFirst && method.Name is "Reverse" or "Fill" or "Clear")),
            "MemoryExtensions" => parameter.Type.Is("System.Span`1") && parameter.Name is not "other"
                && (method.Name is "Sort" || (isFirst && method.Name is "Reverse" or "Replace")),
            "Random" => isFirst && method.Name is "NextBytes" or "Shuffle",
            "RandomNumberGenerator" => isFirst && method.Name is "Fill" or "GetBytes" or "GetNonZeroBytes" or "Shuffle",
            "Stream" or "MemoryStream" or "FileStream" => isFirst && method.Name.StartsWith("Read", StringComparison.Ordinal),
            _ => false,
        };

    // A collection of the user's own that can be used as one of the framework's.
    private static bool IsOfCollectionInterface(IMethodSymbol method) =>
        !method.ContainingType.Namespace().StartsWith("System.Collections", StringComparison.Ordinal)
        && method.ContainingType.AllInterfaces
            .Where(i => i.IsCollection())
            .SelectMany(i => i.GetMembers(method.Name))
            .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));
}
