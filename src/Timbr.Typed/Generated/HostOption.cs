using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>A command-line option that adds a publisher to the machine of <see cref="PipelineHost"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HostOption
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The option as typed: <c>--publish</c>.</param>
    /// <param name="valueName">What stands for its value in the help text: <c>ENDPOINT</c>.</param>
    /// <param name="help">One line of help.</param>
    /// <param name="create">Makes the publisher for a value; throws <see cref="PublisherException"/> for one that it does not understand.</param>
    public HostOption(string name, string valueName, string help, Func<string, IPublisher> create)
    {
        Name = name;
        ValueName = valueName;
        Help = help;
        Create = create;
    }

    /// <summary>The option as typed.</summary>
    public string Name { get; }

    /// <summary>What stands for its value in the help text.</summary>
    public string ValueName { get; }

    /// <summary>One line of help.</summary>
    public string Help { get; }

    /// <summary>Makes the publisher for a value.</summary>
    public Func<string, IPublisher> Create { get; }

    /// <summary>The option that a package declares.</summary>
    public static HostOption Of<T>()
        where T : IPublisherOption => new(T.Name, T.ValueName, T.Help, T.Create);
}
