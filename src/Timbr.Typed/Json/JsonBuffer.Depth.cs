using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    /// <summary>How many objects and arrays of recursive types may be nested in one value.</summary>
    public const int MaxDepth = 64;

    private int _depth;

    /// <summary>Notes that an object or array of a type that can contain itself begins.</summary>
    /// <exception cref="JsonDepthException">It is nested more than 64 deep, as an object that contains itself is.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (++_depth > MaxDepth)
        {
            ThrowTooDeep();
        }
    }

    /// <summary>Notes that an object or array of a type that can contain itself ends.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    [DoesNotReturn]
    private static void ThrowTooDeep() => throw new JsonDepthException(MaxDepth);
}
