namespace Timbr.Typed.Tests.Machines.Host;

/// <summary>The option of a package that is not there.</summary>
public sealed class TestPublisherOption : IPublisherOption
{
    public static string Name => "--publish";

    public static string ValueName => "ENDPOINT";

    public static string Help => "publish there";

    /// <summary>What an endpoint that hangs waits for.</summary>
    public static ManualResetEventSlim Hang { get; } = new();

    public static IPublisher Create(string value)
    {
        if (value == "bad")
        {
            throw new PublisherException("'bad' is not an endpoint.");
        }

        return new RecordingPublisher
        {
            OnOpen = value switch
            {
                "busy" => static () => throw new PublisherException("busy is in use by another program.", exitCode: 3),
                "hanging" => Hang.Wait,
                "library" => static () => throw new PublisherException("libzmq was not found.", exitCode: 4),
                _ => static () => { },
            },
        };
    }
}
