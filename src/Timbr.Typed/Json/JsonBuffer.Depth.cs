using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Timbr.Typed.Json;

// System.Text.Json refuses a value at the start of a container that is nested too deep, and already at what stands in one that is
// nested as deep as allowed: all but nulls of properties, and items of primitive types in collections that it has a short way for.
public sealed partial class JsonBuffer
{
    /// <summary>How many objects and arrays may be nested in one value where nothing else is said.</summary>
    public const int MaxDepth = 64;

    private int _depth;
    private int _depthLimit = MaxDepth;
    private int _deepest;

    /// <summary>Sets how many objects and arrays may be nested in one value.</summary>
    /// <param name="limit">The number; at least 1.</param>
    public void LimitDepth(int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        _depthLimit = limit;
    }

    /// <summary>Notes that an object or array begins, before its bracket is written.</summary>
    /// <exception cref="JsonDepthException">It is nested too deep, as an object that contains itself is.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enter()
    {
        if (++_depth >= _depthLimit)
        {
            EnterDeepest();
        }
    }

    /// <summary>Notes that a collection ends whose items may be nested as deep as it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Leave() => _depth--;

    /// <summary>Notes that a collection ends whose items need room below it.</summary>
    /// <exception cref="JsonDepthException">It has items and is nested as deep as allowed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveFilled()
    {
        if (_depth-- == _depthLimit)
        {
            ExpectEmpty();
        }
    }

    /// <summary>Notes that an object ends whose members need room below it.</summary>
    /// <exception cref="JsonDepthException">It has members that are not null and is nested as deep as allowed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveObject()
    {
        if (_depth-- == _depthLimit)
        {
            ExpectNulls();
        }
    }

    /// <summary>Notes that an object ends whose first property tells its type, and needs no room below it.</summary>
    /// <exception cref="JsonDepthException">It has members that are not null and is nested as deep as allowed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveTold()
    {
        if (_depth-- == _depthLimit)
        {
            ExpectNulls(told: 1);
        }
    }

    private void EnterDeepest()
    {
        if (_depth > _depthLimit)
        {
            ThrowTooDeep();
        }

        _deepest = _position;
    }

    private void ExpectEmpty()
    {
        if (_position - _deepest > "[]".Length)
        {
            ThrowTooDeep();
        }
    }

    private void ExpectNulls(int told = 0)
    {
        var reader = new Utf8JsonReader(Written[_deepest..]);
        reader.Read();
        for (; told > 0; told--)
        {
            reader.Read();
            reader.Read();
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null)
            {
                ThrowTooDeep();
            }
        }
    }

    [DoesNotReturn]
    private void ThrowTooDeep() => throw new JsonDepthException(_depthLimit);
}
