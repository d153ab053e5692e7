using System.Globalization;

namespace Timbr.Typed;

/// <summary>A message was put while as many wait as can.</summary>
public sealed class QueueFullException : TimbrException
{
    internal QueueFullException(string machine, int capacity)
        : base(string.Create(CultureInfo.InvariantCulture, $"The queue of machine '{machine}' is full: it holds {capacity}. Await PutAsync, ask TryPut, or raise MachineOptions.QueueCapacity."))
    {
        Capacity = capacity;
    }

    /// <summary>How many messages can wait.</summary>
    public int Capacity { get; }
}
