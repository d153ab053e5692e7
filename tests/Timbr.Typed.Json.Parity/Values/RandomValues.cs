using System.Reflection;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json.Parity.Values;

/// <summary>
/// Makes values of any type by reflection, always the same for a seed: nulls, empty and long collections, extremes, hostile texts,
/// and where the type contains itself, chains about as deep as JSON may be nested.
/// </summary>
internal sealed class RandomValues(int seed)
{
    private const int DeepestUsual = 4;

    private readonly Random _random = new(seed);
    private Type _root = typeof(object);
    private bool _isDeclared;
    private int _chain;

    /// <summary>Whether a value could not be made as it is declared: a constructor or a setter refused what it was given, or it has no end.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The next value; null now and then where the type allows it.</summary>
    /// <param name="type">The type.</param>
    /// <param name="declared">Where its declaration allows null; without it, wherever a reference is.</param>
    public object? Next(Type type, NullabilityInfo? declared = null)
    {
        _root = type;
        _isDeclared = declared is not null;
        IsBroken = false;
        // The limit itself is tested by hand.
        _chain = _random.Next(16) switch { 0 => _random.Next(70, 80), 1 => _random.Next(10, 55), _ => 0 };
        return Any(type, 0, onChain: _chain > 0 && declared is null, declared);
    }

    private object? Any(Type type, int depth, bool onChain, NullabilityInfo? nulls)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return _random.Next(4) == 0 ? null : Any(underlying, depth, onChain, DeclaredNulls.Within(nulls));
        }

        var mayBeNull = !type.IsValueType && (!_isDeclared || DeclaredNulls.Allow(nulls));
        if (mayBeNull && !onChain && _random.Next(depth >= DeepestUsual ? 2 : 7) == 0)
        {
            return null;
        }

        if (RandomPrimitives.Next(type, _random) is { } primitive)
        {
            return primitive;
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return null;
        }

        if (depth > 2 * DeepestUsual && !onChain && (mayBeNull || !_isDeclared || depth > 4 * DeepestUsual))
        {
            IsBroken |= !mayBeNull;
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        var made = TypePlan.Of(type).Element is { } element
            ? RandomCollections.Create(type, element, Items(element, depth, onChain, DeclaredNulls.Within(nulls)), _random)
            : Composite(type, depth, onChain);
        IsBroken |= made is null && !mayBeNull;
        return made;
    }

    private List<object?> Items(Type element, int depth, bool onChain, NullabilityInfo? nulls)
    {
        var count = onChain && depth < _chain ? 1 : _random.Next(6) switch { 0 => 0, 1 => depth == 0 ? 20 : 2, _ => _random.Next(4) };
        if (_isDeclared && depth > 2 * DeepestUsual)
        {
            count = 0;
        }

        return [.. Enumerable.Range(0, count).Select(_ => _isDeclared && DeclaredNulls.IsPair(element) ? Pair(element, depth, nulls) : Any(element, depth + 1, onChain && depth < _chain, nulls))];
    }

    private object? Pair(Type type, int depth, NullabilityInfo? nulls)
    {
        var arguments = type.GetGenericArguments();
        return Activator.CreateInstance(type, Any(arguments[0], depth + 1, onChain: false, nulls: null), Any(arguments[1], depth + 1, onChain: false, nulls));
    }

    private object? Composite(Type type, int depth, bool onChain)
    {
        var candidates = TypePlan.Of(type).Candidates;
        if (candidates.Count == 0)
        {
            return null;
        }

        var plan = TypePlan.Of(type = candidates[_random.Next(candidates.Count)]);
        var goesOn = onChain && depth < _chain;
        var value = Made(type, plan, depth, ref goesOn);
        if (value is null)
        {
            return null;
        }

        foreach (var property in plan.Properties)
        {
            IsBroken |= !Set(property, value, Any(property.PropertyType, depth + 1, Takes(ref goesOn, property.PropertyType), _isDeclared ? DeclaredNulls.Of(property, type) : null));
        }

        foreach (var field in plan.Fields)
        {
            field.SetValue(value, Any(field.FieldType, depth + 1, Takes(ref goesOn, field.FieldType), _isDeclared ? DeclaredNulls.Of(field) : null));
        }

        return value;
    }

    // A constructor that refuses what it is given makes no value.
    private object? Made(Type type, TypePlan plan, int depth, ref bool goesOn)
    {
        if (plan.Constructor is null)
        {
            return RuntimeHelpers.GetUninitializedObject(type);
        }

        var arguments = new object?[plan.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Any(plan.Parameters[i], depth + 1, Takes(ref goesOn, plan.Parameters[i]), _isDeclared ? DeclaredNulls.Of(plan.Constructor.GetParameters()[i]) : null);
        }

        try
        {
            return plan.Constructor.Invoke(arguments);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    // One member alone goes deep, or there would be too many objects.
    private bool Takes(ref bool goesOn, Type type)
    {
        var takes = goesOn && Leads(type);
        goesOn &= !takes;
        return takes;
    }

    private bool Leads(Type type) =>
        type.IsAssignableFrom(_root) || _root.IsAssignableFrom(type) || (TypePlan.Of(type).Element is { } element && Leads(element)) || Nullable.GetUnderlyingType(type) == _root
        || (type.IsGenericType && type.GetGenericArguments().Contains(_root));

    // A setter that refuses a value leaves the one that was there.
    private static bool Set(PropertyInfo property, object value, object? part)
    {
        try
        {
            property.SetValue(value, part);
            return true;
        }
        catch (TargetInvocationException)
        {
            return false;
        }
    }
}
