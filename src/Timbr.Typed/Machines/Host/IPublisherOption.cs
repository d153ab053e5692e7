namespace Timbr.Typed;

/// <summary>
/// A command-line option with which the generated <c>RunAsync(args)</c> makes a publisher. A package declares one with
/// <see cref="PublisherOptionAttribute"/>; programs that reference the package then understand it.
/// </summary>
public interface IPublisherOption
{
    /// <summary>The option as typed: <c>--publish</c>.</summary>
    static abstract string Name { get; }

    /// <summary>What stands for the value in the help text: <c>ENDPOINT</c>.</summary>
    static abstract string ValueName { get; }

    /// <summary>One line of help.</summary>
    static abstract string Help { get; }

    /// <summary>Makes the publisher for the value given.</summary>
    /// <exception cref="PublisherException">The value is not one that the publisher understands.</exception>
    static abstract IPublisher Create(string value);
}
