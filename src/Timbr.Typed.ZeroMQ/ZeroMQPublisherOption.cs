using Timbr.Typed;

[assembly: PublisherOption(typeof(ZeroMQPublisherOption))]

namespace Timbr.Typed;

/// <summary>The option <c>--publish ENDPOINT</c> of programs that run a pipeline with the generated <c>RunAsync(args)</c>.</summary>
public sealed class ZeroMQPublisherOption : IPublisherOption
{
    private ZeroMQPublisherOption()
    {
    }

    /// <inheritdoc/>
    public static string Name => "--publish";

    /// <inheritdoc/>
    public static string ValueName => "ENDPOINT";

    /// <inheritdoc/>
    public static string Help => "Publish every evaluation on a ZeroMQ endpoint: tcp://127.0.0.1:5556, tcp://*:5556, ipc:///tmp/quakes.";

    /// <inheritdoc/>
    public static IPublisher Create(string value) => new ZeroMQPublisher(value);
}
