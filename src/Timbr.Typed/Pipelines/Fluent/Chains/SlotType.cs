namespace Timbr.Typed;

/// <summary>What types the value of a slot can have.</summary>
internal static class SlotType
{
    /// <exception cref="ArgumentException">The value would not be what was meant.</exception>
    public static void Check(Delegate function, Type type, int slot)
    {
        ArgumentNullException.ThrowIfNull(function);
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        if (definition == typeof(ValueTask<>) || definition == typeof(ValueTask) || typeof(Task).IsAssignableFrom(type))
        {
            throw new ArgumentException($"Slot {slot} would give a {TypeName.Of(type)} as its value. Give SlotAsync a function that returns a ValueTask of the value: async x => await ...", nameof(function));
        }

        if (definition == typeof(Step<>))
        {
            throw new ArgumentException($"Slot {slot} would give a {TypeName.Of(type)} as its value. Ending a message takes a generated pipeline: a class marked [Pipeline].", nameof(function));
        }
    }
}
