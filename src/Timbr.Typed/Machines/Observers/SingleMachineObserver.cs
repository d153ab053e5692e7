namespace Timbr.Typed;

/// <summary>An observer that acts on its machine, and so can have only one.</summary>
public abstract class SingleMachineObserver : MachineObserver
{
    private volatile IMachine? _machine;

    /// <summary>The machine; null while it has none.</summary>
    protected IMachine? Machine => _machine;

    /// <summary>Takes the machine.</summary>
    /// <exception cref="InvalidOperationException">It observes a machine already.</exception>
    public override void Attach(IMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        if (_machine is not null)
        {
            throw new InvalidOperationException($"This {GetType().Name} observes a machine already. Create one for each machine.");
        }

        _machine = machine;
    }

    /// <summary>Forgets the machine.</summary>
    public override void Detach(IMachine machine) => _machine = null;
}
